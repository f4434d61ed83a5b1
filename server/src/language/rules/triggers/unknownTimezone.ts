import { hasPlaceholder } from '../../model/reference.ts'
import { intendedTimeZone, isTimeZone } from '../../model/timeZone.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** The guide wants IANA names; other spellings work in some readers only. */
export const unknownTimezone: EntityRule = {
  code: 'unknown-timezone',
  severity: 'hint',
  on: 'trigger',
  check({ value }) {
    const { timezone } = value
    if (typeof timezone !== 'string' || isBlank(timezone) || hasPlaceholder(timezone) || isTimeZone(timezone)) return
    const meant = intendedTimeZone(timezone)
    if (meant === undefined)
      return { at: ['timezone'], message: say`"${timezone}" is no IANA time zone; those are called like "Asia/Shanghai".` }
    return {
      at: ['timezone'],
      message: say`"${timezone}" is no IANA time zone. Did you mean "${meant}"?`,
      fix: { title: say`Change to "${meant}"`, change: { kind: 'value', text: meant } },
    }
  },
}
