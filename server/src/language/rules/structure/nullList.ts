import { flowSpecFrames } from '../../document/frames.ts'
import { bodyOf } from '../../model/body.ts'
import { propertySchema, schemaOf, typesOf } from '../../schema/lookup.ts'
import { say } from '../../sentence.ts'
import type { BlockRule } from '../rule.ts'

/** Null is harmless nearly everywhere, but a list of the body that is null makes the parser crash. */
export const nullList: BlockRule = {
  code: 'null-list',
  severity: 'warning',
  block: flowSpecFrames,
  check(block) {
    const body = bodyOf(block)
    const schema = body && schemaOf('body')
    if (!schema) return
    const empty = Object.keys(body.value).filter(
      (key) => body.value[key] === null && typesOf(propertySchema(schema, key) ?? {}).includes('array'),
    )
    return empty.map((key) => ({
      at: [...body.path, key],
      message: say`"${key}" is null, which makes the parser crash: leave it out, or write an empty list.`,
      fix: { title: say`Write an empty list`, change: { kind: 'json', value: [] } },
    }))
  },
}
