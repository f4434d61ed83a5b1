import { dateTimeOf } from '../../model/dateTime.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** A time that is not written as one. The parser takes any text, and the service fails on it later. */
export const unknownTimeForm: EntityRule = {
  code: 'unknown-time-form',
  severity: 'warning',
  on: 'trigger',
  *check({ value }) {
    for (const field of ['startTime', 'endTime']) {
      const text = value[field]
      if (typeof text !== 'string' || isBlank(text) || hasPlaceholder(text) || dateTimeOf(text) !== undefined) continue
      yield { at: [field], message: say`"${text}" is no time in a known form. Write it like "1970-01-01 00:00:00".` }
    }
  },
}
