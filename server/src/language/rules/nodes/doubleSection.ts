import { say } from '../../sentence.ts'
import { isObject } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { sections } from './sections.ts'

const otherSpellings = sections.filter(({ key, name }) => key !== name)

/** One section in two spellings: readers take one of them, and not all the same one. */
export const doubleSection: EntityRule = {
  code: 'double-section',
  severity: 'warning',
  on: 'node',
  check({ value }) {
    const double = otherSpellings.filter(({ key, name }) => isObject(value[key]) && isObject(value[name]))
    if (double.length === 0) return
    return double.map(({ key, name }) => ({
      at: [key],
      facet: 'key',
      message: say`"${key}" and "${name}" are two spellings of one section. Keep "${name}".`,
      related: [{ at: [name], message: say`The other one is here.` }],
    }))
  },
}
