import textmate, { type IGrammar, type StateStack } from 'vscode-textmate'

/** A stretch of one line, `start` to `end` in UTF-16 units, with its scopes from the outermost in. */
export type Token = { readonly start: number; readonly end: number; readonly text: string; readonly scopes: readonly string[] }

/** The tokens of every line of a text; blanks between them are left out. `from` is the state after the lines before. */
export function tokensOf(grammar: IGrammar, lines: readonly string[], from: StateStack = textmate.INITIAL): Token[][] {
  let state = from
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state)
    state = result.ruleStack
    return result.tokens
      .map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: endIndex, text: line.slice(startIndex, endIndex), scopes }))
      .filter(({ text }) => text.trim() !== '')
  })
}

/** Whether a scope is there, whole or up to a dot: `constant.numeric` is there in `constant.numeric.cron.flowspec`. */
export function hasScope(token: Token, scope: string): boolean {
  return token.scopes.some((own) => own === scope || own.startsWith(`${scope}.`))
}
