import { say } from '../../sentence.ts'
import { missingKeys } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** Both parsers fail on a join branch that has no name for the expression, or does not say which run statuses count as met. */
export const incompleteJoinBranch: EntityRule = {
  code: 'incomplete-join-branch',
  severity: 'error',
  on: 'joinBranch',
  check(branch) {
    const missing = missingKeys(branch, branch.schema.required ?? [])
    if (missing !== undefined)
      return { message: say`The branch lacks ${missing}: the parser refuses a join branch without "name" and "assertion".` }
  },
}
