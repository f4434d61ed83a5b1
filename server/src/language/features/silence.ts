import type { FlowDocument } from '../document/document.ts'
import type { Problem } from '../problem.ts'
import { rangeOf } from '../syntax/ranges.ts'

const comment = /^[ \t]*#[ \t]*flowspec-disable-next-line\b[ \t:]*(.*)$/m

/**
 * Whether a comment silences a problem: `# flowspec-disable-next-line code, code` above its line, or without codes for all of them.
 * JSON has no comments, and so nothing that is silenced.
 */
export function isSilenced(document: FlowDocument, problem: Problem): boolean {
  if (document.form !== 'yaml') return false
  const { line } = rangeOf(document, problem.at).start
  if (line === 0) return false
  const above = document.slice(document.offsetAt({ line: line - 1, character: 0 }), document.offsetAt({ line, character: 0 }))
  const match = comment.exec(above)
  if (!match) return false
  const codes = (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== '')
  return codes.length === 0 || codes.includes(problem.code)
}
