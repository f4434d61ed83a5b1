import { say } from '../../sentence.ts'
import { integerOf } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** The interval is in milliseconds; less than one second was meant as seconds. */
export const rerunIntervalUnit: EntityRule = {
  code: 'rerun-interval-unit',
  severity: 'hint',
  on: ['node', 'strategy'],
  check({ value }) {
    const interval = integerOf(value.rerunInterval)
    if (interval === undefined || interval <= 0 || interval >= 1000) return
    return {
      at: ['rerunInterval'],
      message: say`"rerunInterval" is in milliseconds: this is less than a second. ${interval} seconds are ${interval * 1000}.`,
    }
  },
}
