import { say } from '../../sentence.ts'
import { integerOf } from '../present.ts'
import type { EntityRule } from '../rule.ts'

const fields = ['timeout', 'rerunTimes', 'rerunInterval', 'delaySeconds'] as const

/** A time or a number of times below zero. */
export const negativeNumber: EntityRule = {
  code: 'negative-number',
  severity: 'warning',
  on: ['node', 'strategy', 'trigger'],
  *check({ value, schema }) {
    for (const field of fields) {
      const number = integerOf(value[field])
      if (number !== undefined && number < 0 && schema.properties?.[field])
        yield { at: [field], message: say`"${field}" cannot be negative; 0 is the least.` }
    }
  },
}
