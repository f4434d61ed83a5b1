import type { Path } from '../../problem.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** Two branches of a join share a name: the expression cannot tell them apart. */
export const duplicateJoinBranch: EntityRule = {
  code: 'duplicate-join-branch',
  severity: 'error',
  on: 'join',
  *check({ value }) {
    const first = new Map<string, Path>()
    for (const { object, index } of objectsIn(value.branches)) {
      if (typeof object.name !== 'string' || isBlank(object.name)) continue
      const at = ['branches', index, 'name']
      const known = first.get(object.name)
      if (known) {
        yield {
          at,
          message: say`Two branches of the join are called "${object.name}".`,
          related: [{ at: known, message: say`"${object.name}" is used here first.` }],
        }
      } else first.set(object.name, at)
    }
  },
}
