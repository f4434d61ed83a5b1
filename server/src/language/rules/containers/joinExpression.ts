import { closest } from '../../closest.ts'
import { joinNames, joinTokens } from '../../model/joinExpression.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { listOf, say } from '../../sentence.ts'
import { isAbsent, isObject, type ValueObject } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule, Finding } from '../rule.ts'

/** The expression of a join is missing, names a branch that is not there, or leaves one out. */
export const joinExpression: EntityRule = {
  code: 'join-expression',
  severity: 'warning',
  on: 'join',
  check({ value: { branches, logic } }) {
    const known = objectsIn(branches)
    if (known.length === 0 || (!isAbsent(logic) && !isObject(logic))) return
    const expression = isObject(logic) ? logic.expression : undefined
    if (isAbsent(expression) || (typeof expression === 'string' && expression.trim() === '')) {
      const at = expression !== undefined ? ['logic', 'expression'] : isObject(logic) ? ['logic'] : []
      return { at, message: say`The join has no "logic.expression" that says which branches have to be met, such as "${example(known)}".` }
    }
    if (typeof expression !== 'string') return
    const names = known.flatMap(({ object }) => (typeof object.name === 'string' ? [object.name] : []))
    const finding = names.length === known.length ? judge(expression, names) : undefined
    return finding && { at: ['logic', 'expression'], ...finding }
  },
}

function judge(expression: string, names: readonly string[]): Finding | undefined {
  // Names with blanks or parentheses cannot be told from the expression around them.
  if (hasPlaceholder(expression) || names.some((name) => hasPlaceholder(name) || /[\s()]/.test(name))) return undefined
  const asked = joinNames(expression)
  const unused = names.filter((name) => !asked.includes(name))
  const unknown = asked.find((name) => !names.includes(name))
  if (unknown === undefined)
    return unused[0] === undefined ? undefined : { message: say`The expression leaves out the branch "${unused[0]}".` }
  const near = closest(unknown, unused) ?? closest(unknown, names)
  if (near === undefined) return { message: say`The expression names "${unknown}", but the branches are called ${listOf(names)}.` }
  const text = renamed(expression, unknown, near)
  return {
    message: say`The expression names "${unknown}", which is no branch. Did you mean "${near}"?`,
    fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } },
  }
}

function renamed(expression: string, from: string, to: string): string {
  return joinTokens(expression).reduceRight(
    (text, token) => (token.text === from ? text.slice(0, token.start) + to + text.slice(token.end) : text),
    expression,
  )
}

function example(branches: readonly { readonly object: ValueObject }[]): string {
  return branches.map(({ object }, i) => (typeof object.name === 'string' ? object.name : `branch_${i + 1}`)).join(' and ')
}
