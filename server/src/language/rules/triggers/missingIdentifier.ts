import { say } from '../../sentence.ts'
import { isAbsent } from '../absent.ts'
import type { EntityRule } from '../rule.ts'
import { triggerType } from './triggerType.ts'

/** An event-driven trigger that does not say whose events. */
export const missingIdentifier: EntityRule = {
  code: 'missing-identifier',
  severity: 'warning',
  on: 'trigger',
  *check({ value }) {
    if (triggerType(value) !== 'custom' || !isAbsent(value.identifier)) return
    yield {
      at: value.identifier === undefined || value.identifier === null ? ['type'] : ['identifier'],
      message: say`A trigger of type Custom needs "identifier", the name of the external trigger.`,
    }
  },
}
