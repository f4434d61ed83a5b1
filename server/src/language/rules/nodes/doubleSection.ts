import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'
import { sectionsOf } from './sections.ts'

/** One section in two spellings: readers take one of them, and not all the same one. */
export const doubleSection: EntityRule = {
  code: 'double-section',
  severity: 'warning',
  on: 'node',
  *check(node) {
    const present = sectionsOf(node.value)
    if (present.length < 2) return
    for (const { key, name } of present) {
      if (key === name || !present.some((other) => other.key === name)) continue
      yield {
        at: [key],
        facet: 'key',
        message: say`"${key}" and "${name}" are two spellings of one section. Keep "${name}".`,
        related: [{ at: [name], message: say`The other one is here.` }],
      }
    }
  },
}
