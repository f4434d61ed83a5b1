import { dateTimeOf } from '../../model/dateTime.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank, scalarText, type Value } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

const fields = ['startTime', 'endTime'] as const

/** A time that is not written as one. The parser takes any text, and the service fails on it later. */
export const unknownTimeForm: EntityRule = {
  code: 'unknown-time-form',
  severity: 'warning',
  on: 'trigger',
  check({ value }) {
    if (!isUnknownForm(value.startTime) && !isUnknownForm(value.endTime)) return
    const unknown = fields.filter((field) => isUnknownForm(value[field]))
    return unknown.map((field) => ({
      at: [field],
      message: say`"${scalarText(value[field]) ?? ''}" is no time in a known form. Write it like "1970-01-01 00:00:00".`,
    }))
  },
}

function isUnknownForm(text: Value | undefined): boolean {
  return typeof text === 'string' && !isBlank(text) && !hasPlaceholder(text) && dateTimeOf(text) === undefined
}
