import { parameterExpressions } from '../../model/parameters.ts'
import { walk } from '../../schema/walk.ts'
import { say } from '../../sentence.ts'
import type { BlockRule } from '../rule.ts'

/** A scheduling expression that never ends is taken for plain text. */
export const unclosedExpression: BlockRule = {
  code: 'unclosed-expression',
  severity: 'warning',
  block: true,
  *check(block) {
    for (const { schema, value, path } of walk(block).mentions) {
      if (schema['x-format'] !== 'parameterExpression' || typeof value !== 'string' || !value.includes('$')) continue
      const open = parameterExpressions(value).find((expression) => !expression.closed)
      if (!open) continue
      const [opener, closer, other] = open.kind === 'braces' ? ['${', '}', ']'] : ['$[', ']', '}']
      // Where the expression is all of the rest, its end is where the value ends; a bracket of the wrong kind there was meant to close it.
      const simple = /^\$[[{][^\s[\]{}]*[\]}]?$/.test(value.slice(open.start))
      const text = (value.endsWith(other) ? value.slice(0, -1) : value) + closer
      yield {
        at: path,
        message: say`"${opener}" is not closed: "${closer}" is missing.`,
        ...(simple && { fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } } }),
      }
    }
  },
}
