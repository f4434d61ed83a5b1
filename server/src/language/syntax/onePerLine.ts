import type { Fault } from './node.ts'

/** One mistake makes a parser stumble several times; of the complaints about the grammar, the first one in a line is the one that names it. */
export function onePerLine(faults: readonly Fault[], text: string): Fault[] {
  const lines = new Set<number>()
  return faults.filter((fault) => {
    if (fault.code !== 'syntax') return true
    const end = text.indexOf('\n', fault.start)
    if (lines.has(end)) return false
    lines.add(end)
    return true
  })
}
