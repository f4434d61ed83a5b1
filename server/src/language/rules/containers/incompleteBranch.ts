import { say } from '../../sentence.ts'
import { missingKeys } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** A branch that has no condition, or opens nothing. */
export const incompleteBranch: EntityRule = {
  code: 'incomplete-branch',
  severity: 'error',
  on: 'branchEntry',
  check(branch) {
    const missing = missingKeys(branch, ['when', 'output'])
    if (missing !== undefined)
      return { message: say`The branch lacks ${missing}: it needs a condition in "when" and the "output" that it opens.` }
  },
}
