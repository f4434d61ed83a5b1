import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'

/** A branch node that has nothing to choose from. */
export const loneBranch: EntityRule = {
  code: 'lone-branch',
  severity: 'hint',
  on: 'branch',
  check({ value: { branches } }) {
    if (Array.isArray(branches) && branches.length < 2)
      return {
        at: ['branches'],
        facet: 'key',
        message: say`A branch node chooses between two or more branches; this one has ${branches.length}.`,
      }
  },
}
