/** Of a line longer than this many letters, only the part around the stretch is shown. */
const widest = 140
/** Letters that are shown in front of the stretch then. */
const lead = 40

/** A line as a terminal shows it, and marks for under it: below the letters from `start` to `end`, or one where the line ends before. */
export function excerpt(line: string, start: number, end: number): { readonly text: string; readonly marks: string } {
  const from = line.length > widest ? Math.max(0, Math.min(start - lead, line.length - widest)) : 0
  const to = Math.min(line.length, from + widest)
  const before = `${from > 0 ? '…' : ''}${visible(line.slice(from, start))}`
  const marked = visible(line.slice(start, Math.min(end, to)))
  return {
    text: `${before}${visible(line.slice(start, to))}${to < line.length ? '…' : ''}`,
    marks: ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))),
  }
}

/** Tabs and what would command the terminal take one column each. */
function visible(part: string): string {
  return part.replaceAll(/\p{Cc}/gu, ' ')
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns of a terminal: Chinese, Japanese and Korean letters take two, and so do pictures. */
function width(part: string): number {
  return [...part].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)
}
