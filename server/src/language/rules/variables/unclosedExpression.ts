import { parameterExpressions } from '../../model/parameters.ts'
import { type Mention, walk } from '../../schema/walk.ts'
import { say } from '../../sentence.ts'
import type { BlockRule, Finding } from '../rule.ts'

/** A scheduling expression that never ends is taken for plain text. */
export const unclosedExpression: BlockRule = {
  code: 'unclosed-expression',
  severity: 'warning',
  block: true,
  check(block) {
    const expressions = walk(block).mentions.filter(mayHoldExpression)
    return expressions.flatMap((mention) => judge(mention) ?? [])
  },
}

function mayHoldExpression({ schema, value }: Mention): boolean {
  return schema['x-format'] === 'parameterExpression' && typeof value === 'string' && value.includes('$')
}

function judge({ value, path }: Mention): Finding | undefined {
  if (typeof value !== 'string') return undefined
  const open = parameterExpressions(value).find((expression) => !expression.closed)
  if (!open) return undefined
  const [opener, closer, other] = open.kind === 'braces' ? ['${', '}', ']'] : ['$[', ']', '}']
  // Where the expression is all of the rest, its end is where the value ends; a bracket of the wrong kind there was meant to close it.
  const simple = /^\$[[{][^\s[\]{}]*[\]}]?$/.test(value.slice(open.start))
  const text = (value.endsWith(other) ? value.slice(0, -1) : value) + closer
  return {
    at: path,
    message: say`"${opener}" is not closed: "${closer}" is missing.`,
    ...(simple && { fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } } }),
  }
}
