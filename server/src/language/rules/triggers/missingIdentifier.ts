import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { triggerType } from './triggerType.ts'

/** An event-driven trigger that does not say whose events. */
export const missingIdentifier: EntityRule = {
  code: 'missing-identifier',
  severity: 'warning',
  on: 'trigger',
  check({ value }) {
    if (triggerType(value) !== 'custom' || !isBlank(value.identifier)) return
    return {
      at: value.identifier === undefined || value.identifier === null ? ['type'] : ['identifier'],
      message: say`A trigger of type Custom needs "identifier", the name of the external trigger.`,
    }
  },
}
