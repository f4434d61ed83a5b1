import { type Block, type Run, sameRun } from './block.ts'
import type { Part } from './part.ts'
import type { Chunk, PartList } from './partList.ts'

/** A block in a state of a document, with the list that it is an entry of: which block has it, and where. The frame is in none. */
export interface Standing {
  readonly block: Block
  readonly holder?: Block
  readonly run?: Run
}

/** How one state of a document differs from another, in the order of their texts. */
export interface Difference {
  readonly gone: readonly Standing[]
  readonly come: readonly Standing[]
  /** Blocks with lists that gave way to others in their place: entries that are neither gone nor come are entries of the other one now. */
  readonly holders: readonly (readonly [before: Block, after: Block])[]
}

/** The difference between two states, or all of the second one. Costs what differs, and a look at the runs of entries that both share. */
export function differenceOf(before: Part | undefined, after: Part): Difference {
  const difference: Found = { gone: [], come: [], holders: [] }
  compare(before, nowhere, after, nowhere, difference)
  return difference
}

interface Found {
  readonly gone: Standing[]
  readonly come: Standing[]
  readonly holders: (readonly [Block, Block])[]
}

/** The list that blocks are entries of. */
type Home = Omit<Standing, 'block'>

function compare(a: Part | undefined, old: Home, b: Part | undefined, young: Home, found: Found): void {
  if (a === b) return
  if (a?.block !== b?.block) {
    if (a) found.gone.push({ block: a.block, ...old })
    if (b) found.come.push({ block: b.block, ...young })
    if (a && b && a.lists.length > 0 && b.lists.length > 0) found.holders.push([a.block, b.block])
  }
  // Most blocks have no lists.
  if (!a?.lists.length && !b?.lists.length) return
  const left = new Set(a?.lists.keys())
  for (const i of b?.lists.keys() ?? []) {
    const j = a && b ? sameRun(a.block.runs, b.block.runs, i) : -1
    left.delete(j)
    compareLists(a, j, b, i, found)
  }
  for (const j of left) compareLists(a, j, undefined, -1, found)
}

function compareLists(a: Part | undefined, j: number, b: Part | undefined, i: number, found: Found): void {
  const [before, after] = unlike(a?.lists[j], b?.lists[i])
  const [old, young] = [homeIn(a, j), homeIn(b, i)]
  if (before.length === after.length) {
    for (const [k, part] of before.entries()) compare(part, old, after[k], young, found)
    return
  }
  const common = new Set(after)
  const kept = new Set(before.filter((part) => common.has(part)))
  for (const part of before) if (!kept.has(part)) compare(part, old, undefined, young, found)
  for (const part of after) if (!kept.has(part)) compare(undefined, old, part, young, found)
}

function homeIn(part: Part | undefined, index: number): Home {
  const run = part?.block.runs[index]
  return part && run ? { holder: part.block, run } : nowhere
}

const nowhere: Home = {}

/** The entries of two lists without those that both begin or end with. */
function unlike(before: PartList | undefined, after: PartList | undefined): readonly [readonly Part[], readonly Part[]] {
  const [a, b] = withoutEnds<Chunk>(before?.chunks ?? [], after?.chunks ?? [])
  return withoutEnds(
    a.flatMap(({ parts }) => parts),
    b.flatMap(({ parts }) => parts),
  )
}

function withoutEnds<T>(a: readonly T[], b: readonly T[]): readonly [readonly T[], readonly T[]] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
}
