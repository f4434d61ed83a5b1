import { walk } from '../../schema/walk.ts'
import { say } from '../../sentence.ts'
import type { BlockRule } from '../rule.ts'

/** Two keys that mean the same in one object, such as `do-while` and `doWhile`: readers take one of them. */
export const twoSpellings: BlockRule = {
  code: 'two-spellings',
  severity: 'warning',
  block: true,
  check(block) {
    const { aliases } = walk(block)
    if (aliases.length === 0) return
    const double = aliases.filter(
      // The sections of nodes have a rule of their own.
      ({ key, same, value, owner }) =>
        !(owner?.entity === 'node' && owner.value === value) && (value[same] ?? null) !== null && value[key] !== null,
    )
    return double.map(({ key, same, path }) => ({
      at: [...path, key],
      facet: 'key',
      message: say`"${key}" and "${same}" mean the same, and only one of them is read. Keep "${same}".`,
      related: [{ at: [...path, same], message: say`The other spelling` }],
    }))
  },
}
