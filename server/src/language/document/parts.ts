import { detached } from '../detached.ts'
import { Block, type Form, sameRun } from './block.ts'
import { type Cut, isCut, isSeal, type Seal } from './cut.ts'
import { Part } from './part.ts'
import { PartList } from './partList.ts'

/** The parts of a cut. Blocks of `before` serve again where their text is the same; new ones get memory of their own when `detach` is set. */
export function partOf(form: Form, cut: Cut, before: Part | undefined, detach: boolean): Part {
  const known = before && serves(before.block, cut) ? before.block : undefined
  if (known && before && cut.lists.length === 0) return before
  const block = known ?? new Block(form, cut.role, detach ? detached(cut.text) : cut.text, cut.runs, cut.last)
  const lists = cut.lists.map((entries, i) => listOf(form, entries, before?.lists[sameRun(before.block.runs, cut.runs, i)], detach))
  return new Part(block, lists)
}

/** A list with sealed entries is the list that they are of, with other entries between them. */
function listOf(form: Form, entries: readonly (Cut | Seal)[], before: PartList | undefined, detach: boolean): PartList {
  const made = partsOf(form, entries.filter(isCut), before?.slice(0, before.count) ?? [], detach)
  const seals = entries.filter(isSeal)
  const base = seals[0]?.list
  if (!base) return PartList.of(made)
  // Two lists have become one.
  if (seals.some((seal) => seal.list !== base)) {
    const fresh = made.values()
    return PartList.of(entries.flatMap((entry) => (isSeal(entry) ? entry.list.slice(entry.from, entry.to) : (fresh.next().value ?? []))))
  }
  let list = base
  let end = base.count
  let left = made.length
  let between = 0
  const fill = (from: number) => {
    list = list.spliced(from, end, made.slice(left - between, left))
    left -= between
    between = 0
  }
  for (const entry of entries.toReversed()) {
    if (isCut(entry)) between++
    else {
      fill(entry.to)
      end = entry.from
    }
  }
  fill(0)
  return list
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
