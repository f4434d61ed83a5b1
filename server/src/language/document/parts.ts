import { Block, type Form } from './block.ts'
import type { Cut } from './cut.ts'
import { Part } from './part.ts'

/** The parts of a cut. Blocks of `before` serve again where their text is the same; new ones get memory of their own when `detach` is set. */
export function partOf(form: Form, cut: Cut, before: Part | undefined, detach: boolean): Part {
  const known = before && serves(before.block, cut) ? before.block : undefined
  const lists = cut.lists.map((entries, i) => {
    const key = cut.runs[i]?.path.join('/')
    const old = before?.lists[before.block.runs.findIndex((run) => run.path.join('/') === key)] ?? []
    return partsOf(form, entries, old, detach)
  })
  if (known && before && lists.length === 0) return before
  return new Part(known ?? new Block(form, cut.role, detach ? detached(cut.text) : cut.text, cut.runs, cut.last), lists)
}

/** Entries that are the same from the front and from the back are taken over, and those between are matched in order. */
export function partsOf(form: Form, cuts: readonly Cut[], before: readonly Part[], detach: boolean): Part[] {
  const same = (i: number, j: number) => {
    const cut = cuts[i]
    const part = before[j]
    return cut !== undefined && part !== undefined && serves(part.block, cut)
  }
  let head = 0
  while (same(head, head)) head++
  let tail = 0
  while (tail < Math.min(cuts.length, before.length) - head && same(cuts.length - 1 - tail, before.length - 1 - tail)) tail++
  return cuts.map((cut, i) => {
    const j = i < cuts.length - tail ? i : i - cuts.length + before.length
    return partOf(form, cut, j < before.length - tail || i >= cuts.length - tail ? before[j] : undefined, detach)
  })
}

function serves(block: Block, cut: Cut): boolean {
  return (
    block.role === cut.role &&
    block.last === cut.last &&
    block.text === cut.text &&
    block.runs.length === cut.runs.length &&
    block.runs.every((run, i) => run.offset === cut.runs[i]?.offset && run.path.join() === cut.runs[i]?.path.join())
  )
}

/** A copy with memory of its own: a slice would keep the whole text of its state alive for as long as the block lives. */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}
