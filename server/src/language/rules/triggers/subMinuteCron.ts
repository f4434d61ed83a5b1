import { isSubMinute } from '../../model/cron.ts'
import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'
import { readableCron } from './readableCron.ts'

/** The shortest period of the scheduler is a minute. */
export const subMinuteCron: EntityRule = {
  code: 'sub-minute-cron',
  severity: 'hint',
  on: 'trigger',
  check(trigger) {
    const cron = readableCron(trigger)
    if (cron === undefined || !isSubMinute(cron)) return
    return {
      at: ['cron'],
      message: say`This asks for more than one run a minute, which the scheduler does not do. Let the first field be one number.`,
    }
  },
}
