import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** A join branch that does not say whose run status it looks at. */
export const joinBranchWithoutUpstream: EntityRule = {
  code: 'join-branch-without-upstream',
  severity: 'warning',
  on: 'joinBranch',
  check({ value }) {
    if (isBlank(value.output) && isBlank(value.nodeId))
      return { message: say`The branch does not say which upstream node it looks at: give its "output" or "nodeId".` }
  },
}
