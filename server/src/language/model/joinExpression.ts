/** A piece of `join.logic.expression` with its place in the text. */
export interface JoinToken {
  readonly kind: 'name' | 'operator' | 'parenthesis'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The operators of a join expression: the service knows `and` and `or`, its authoring guide `not` too. Any letter case will do. */
const operators: readonly string[] = ['and', 'or', 'not']

/** Names of branches, operators and parentheses of a join expression. Never fails: what is no operator is taken for a name. */
export function joinTokens(expression: string): JoinToken[] {
  return [...expression.matchAll(/[()]|[^\s()]+/g)].map(({ 0: text, index }) => {
    const kind = text === '(' || text === ')' ? 'parenthesis' : operators.includes(text.toLowerCase()) ? 'operator' : 'name'
    return { kind, text, start: index, end: index + text.length }
  })
}

/** The branches that a join expression asks for, each once. */
export function joinNames(expression: string): string[] {
  return [...new Set(joinTokens(expression).flatMap((token) => (token.kind === 'name' ? [token.text] : [])))]
}
