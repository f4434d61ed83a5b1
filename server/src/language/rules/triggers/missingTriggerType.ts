import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/** A trigger that does not say what starts the node. */
export const missingTriggerType: EntityRule = {
  code: 'missing-trigger-type',
  severity: 'warning',
  on: 'trigger',
  check(trigger) {
    const { value } = trigger
    if (value.type !== undefined && value.type !== null) return
    return {
      at: nameplate(trigger),
      message: isBlank(value.cron)
        ? say`This trigger has no "type": Scheduler, Manual or Custom.`
        : say`This trigger has a "cron" but no "type". Write "type": "Scheduler".`,
    }
  },
}
