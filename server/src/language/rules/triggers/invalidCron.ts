import { cronFaults, cronOfFiveFields } from '../../model/cron.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'
import { triggerType } from './triggerType.ts'

/** The scheduler cannot read the expression. Inside containers nothing schedules by it; triggers of other types have rules of their own. */
export const invalidCron: EntityRule = {
  code: 'invalid-cron',
  severity: 'error',
  on: 'trigger',
  check(trigger) {
    const { cron } = trigger.value
    if (typeof cron !== 'string' || isBlank(cron) || hasPlaceholder(cron)) return
    const [fault] = cronFaults(cron)
    const type = triggerType(trigger.value)
    if (!fault || (type !== undefined && type !== 'scheduler')) return
    const severity = isInner(trigger) ? 'warning' : 'error'
    const meant = cronOfFiveFields(cron)
    if (meant === undefined) return { at: ['cron'], severity, message: fault.message }
    return {
      at: ['cron'],
      severity,
      message: say`This cron expression has five fields; the scheduler wants the seconds in front of them. Did you mean "${meant}"?`,
      fix: { title: say`Change to "${meant}"`, change: { kind: 'value', text: meant } },
    }
  },
}
