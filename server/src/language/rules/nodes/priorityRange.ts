import { say } from '../../sentence.ts'
import { integerOf } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** The scheduler knows the priorities 1 to 8. */
export const priorityRange: EntityRule = {
  code: 'priority-range',
  severity: 'hint',
  on: ['node', 'strategy'],
  check({ value }) {
    const priority = integerOf(value.priority)
    if (priority === undefined || (priority >= 1 && priority <= 8)) return
    return { at: ['priority'], message: say`Priorities go from 1 to 8, where 8 runs first; ${priority} is outside.` }
  },
}
