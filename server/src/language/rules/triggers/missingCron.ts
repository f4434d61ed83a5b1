import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'
import { triggerType } from './triggerType.ts'

/** A scheduled trigger without a schedule. Inside containers the container's schedule rules. */
export const missingCron: EntityRule = {
  code: 'missing-cron',
  severity: 'error',
  on: 'trigger',
  check(trigger) {
    const { cron } = trigger.value
    if (!isBlank(cron) || triggerType(trigger.value) !== 'scheduler') return
    return {
      at: cron === undefined || cron === null ? ['type'] : ['cron'],
      severity: isInner(trigger) ? 'warning' : 'error',
      message: say`A trigger of type Scheduler needs a "cron" expression, such as "00 00 02 * * ?" for every day at two.`,
    }
  },
}
