import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { integerOf } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** More hours than a week has. */
const week = 168

/** Without a unit the time-out is in hours, but older texts said seconds. Documents of version 1.0 are of that time. */
export const timeoutUnit: EntityRule = {
  code: 'timeout-unit',
  severity: 'hint',
  on: ['node', 'strategy'],
  check({ value }, header) {
    const timeout = integerOf(value.timeout)
    if (timeout === undefined || timeout <= week || !isBlank(value.timeoutUnit)) return
    if (header.version === undefined || /^1\.0(?:\.|$)/.test(header.version)) return
    return {
      at: ['timeout'],
      message: say`Without "timeoutUnit" this means ${timeout} hours. Write "timeoutUnit": "SECONDS" if seconds are meant.`,
    }
  },
}
