import assert from 'node:assert/strict'
import type { IGrammar } from 'vscode-textmate'
import { hasScope, tokensOf } from './tokens.ts'

/**
 * Checks a picture: the lines of a document, and under a line any number of lines of carets, each followed by the scopes that everything
 * above the carets must have. A scope with `!` before it must not be there.
 *
 * ```
 * cron: 00 00 02 * * ?
 *       ^^ constant.numeric.cron !invalid
 * ```
 */
export function checkPicture(grammar: IGrammar, picture: string): void {
  const lines: string[] = []
  const claims: { line: number; from: number; to: number; scopes: string[] }[] = []
  for (const text of picture.replace(/^\n/, '').split('\n')) {
    const claim = /^( *)(\^+) +(\S.*)$/.exec(text)
    if (!claim) {
      lines.push(text)
      continue
    }
    const [, blanks = '', carets = '', scopes = ''] = claim
    claims.push({ line: lines.length - 1, from: blanks.length, to: blanks.length + carets.length, scopes: scopes.split(' ') })
  }
  assert.ok(claims.length > 0, 'The picture claims nothing.')

  const tokens = tokensOf(grammar, lines)
  for (const { line, from, to, scopes } of claims) {
    const above = (tokens[line] ?? []).filter((token) => token.start < to && token.end > from)
    assert.ok(above.length > 0, `Nothing stands above the carets in line ${line + 1}: ${lines[line]}`)
    for (const token of above)
      for (const scope of scopes) {
        const unwanted = scope.startsWith('!')
        const found = hasScope(token, unwanted ? scope.slice(1) : scope)
        assert.ok(
          found !== unwanted,
          `In line ${line + 1}, ${lines[line]?.trim()}\n"${token.text}" should ${unwanted ? 'not ' : ''}be ${unwanted ? scope.slice(1) : scope}, it is\n  ${token.scopes.join('\n  ')}`,
        )
      }
  }
}
