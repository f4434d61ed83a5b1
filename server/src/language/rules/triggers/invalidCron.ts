import { cronFaults } from '../../model/cron.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'

/** The scheduler cannot read the expression. Inside containers nothing schedules by it. */
export const invalidCron: EntityRule = {
  code: 'invalid-cron',
  severity: 'error',
  on: 'trigger',
  *check(trigger) {
    const { cron } = trigger.value
    if (typeof cron !== 'string' || hasPlaceholder(cron)) return
    const [fault] = cronFaults(cron)
    if (fault) yield { at: ['cron'], message: fault.message, severity: isInner(trigger) ? 'warning' : 'error' }
  },
}
