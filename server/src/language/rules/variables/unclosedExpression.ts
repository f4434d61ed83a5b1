import { type ParameterExpression, parameterExpressions } from '../../model/parameters.ts'
import { type Mention, walk } from '../../schema/walk.ts'
import { say } from '../../sentence.ts'
import type { BlockRule, Finding } from '../rule.ts'

/** A scheduling expression that never ends is taken for plain text. */
export const unclosedExpression: BlockRule = {
  code: 'unclosed-expression',
  severity: 'warning',
  block: true,
  check(block) {
    const unclosed = walk(block).mentions.filter(isUnclosed)
    return unclosed.length === 0 ? undefined : unclosed.flatMap((mention) => finding(mention) ?? [])
  },
}

function isUnclosed({ schema, value }: Mention): boolean {
  return typeof value === 'string' && value.includes('$') && schema['x-format'] === 'parameterExpression' && openIn(value) !== undefined
}

function openIn(value: string): ParameterExpression | undefined {
  return parameterExpressions(value).find(({ closed }) => !closed)
}

function finding({ value, path }: Mention): Finding | undefined {
  if (typeof value !== 'string') return undefined
  const open = openIn(value)
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
