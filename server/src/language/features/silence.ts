import type { FlowDocument } from '../document/document.ts'
import type { Problem } from '../problem.ts'
import { spanOf } from '../syntax/tree.ts'

const comment = /^[ \t]*#[ \t]*flowspec-disable-next-line\b[ \t:]*(.*)$/gm

/**
 * Whether a comment silences a problem: `# flowspec-disable-next-line code, code` above its line, or without codes for all of them.
 * JSON has no comments, and so nothing that is silenced.
 */
export function silenced(document: FlowDocument): (problem: Problem) => boolean {
  const lines = document.derive(silencedLines)
  if (lines.size === 0) return () => false
  return (problem) => {
    const { start } = document.range({ block: problem.at.block, ...spanOf(problem.at) })
    const codes = lines.get(start.line)
    return codes !== undefined && (codes.length === 0 || codes.includes(problem.code))
  }
}

function silencedLines(document: FlowDocument): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, readonly string[]>()
  if (document.form !== 'yaml' || !document.text.includes('flowspec-disable-next-line')) return lines
  for (const match of document.text.matchAll(comment)) {
    const codes = (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== '')
    lines.set(document.positionAt(match.index).line + 1, codes)
  }
  return lines
}
