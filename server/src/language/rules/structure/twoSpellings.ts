import { propertySchema } from '../../schema/lookup.ts'
import { walk } from '../../schema/walk.ts'
import { say } from '../../sentence.ts'
import type { BlockRule } from '../rule.ts'

/** Two keys that mean the same in one object, such as `do-while` and `doWhile`: readers take one of them. */
export const twoSpellings: BlockRule = {
  code: 'two-spellings',
  severity: 'warning',
  block: true,
  *check(block) {
    for (const { entity, value, schema, path } of walk(block).visits) {
      // The sections of nodes have a rule of their own.
      if (entity === 'node') continue
      for (const key of Object.keys(value)) {
        const same = propertySchema(schema, key)?.['x-aliasOf']
        if (same === undefined || (value[same] ?? null) === null || value[key] === null) continue
        yield {
          at: [...path, key],
          facet: 'key',
          message: say`"${key}" and "${same}" mean the same, and only one of them is read. Keep "${same}".`,
          related: [{ at: [...path, same], message: say`The other spelling` }],
        }
      }
    }
  },
}
