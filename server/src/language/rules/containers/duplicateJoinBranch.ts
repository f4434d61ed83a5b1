import type { Path } from '../../problem.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule, Finding } from '../rule.ts'

/** Two branches of a join share a name: the expression cannot tell them apart. */
export const duplicateJoinBranch: EntityRule = {
  code: 'duplicate-join-branch',
  severity: 'error',
  on: 'join',
  check({ value: { branches } }) {
    const first = new Map<string, Path>()
    return objectsIn(branches).flatMap(({ object: { name }, index }): Finding[] => {
      if (typeof name !== 'string' || isBlank(name)) return []
      const at = ['branches', index, 'name']
      const known = first.get(name)
      if (!known) {
        first.set(name, at)
        return []
      }
      return [
        {
          at,
          message: say`Two branches of the join are called "${name}".`,
          related: [{ at: known, message: say`"${name}" is used here first.` }],
        },
      ]
    })
  },
}
