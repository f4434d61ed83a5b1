import { say } from '../../sentence.ts'
import type { Value } from '../../syntax/value.ts'
import { integerOf } from '../present.ts'
import type { EntityRule } from '../rule.ts'

const fields = ['timeout', 'rerunTimes', 'rerunInterval', 'delaySeconds'] as const

/** A time or a number of times below zero. */
export const negativeNumber: EntityRule = {
  code: 'negative-number',
  severity: 'warning',
  on: ['node', 'strategy', 'trigger'],
  check({ value, schema }) {
    if (!fields.some((field) => isNegative(value[field]))) return
    const negative = fields.filter((field) => isNegative(value[field]) && schema.properties?.[field])
    return negative.map((field) => ({ at: [field], message: say`"${field}" cannot be negative; 0 is the least.` }))
  },
}

function isNegative(value: Value | undefined): boolean {
  const number = integerOf(value)
  return number !== undefined && number < 0
}
