import type { Block } from './block.ts'
import type { PartList } from './partList.ts'

/** A block in its place: `lists[i]` are the parts that fill `block.runs[i]`. It knows how long it is, and so where what is in it stands. */
export class Part {
  readonly block: Block
  readonly lists: readonly PartList[]
  /** Characters of the block's own text and of everything in its lists. */
  readonly length: number
  #lines: number | undefined

  constructor(block: Block, lists: readonly PartList[]) {
    this.block = block
    this.lists = lists
    let { length } = block.text
    for (const list of lists) length += list.length
    this.length = length
  }

  /** Line ends in them, counted when somebody asks for a position. */
  get lines(): number {
    this.#lines ??= this.lists.reduce((sum, list) => sum + list.lines, countLineEnds(this.block.text))
    return this.#lines
  }

  /** This part's stretches of own text and its lists, in the order of the text, with their offsets from the start of the part. */
  *stretches(): Iterable<Stretch> {
    const { block, lists } = this
    let at = 0
    let own = 0
    for (const [i, run] of block.runs.entries()) {
      yield { at, length: run.offset - own, own }
      at += run.offset - own
      own = run.offset
      const list = lists[i]
      if (!list) continue
      yield { at, length: list.length, own, list, index: i }
      at += list.length
    }
    yield { at, length: block.text.length - own, own }
  }

  /** The part with other entries in one of its lists. */
  withList(index: number, list: PartList): Part {
    return new Part(this.block, this.lists.with(index, list))
  }
}

/** Own text of a part, or one of its lists. */
export interface Stretch {
  /** From the start of the part. */
  readonly at: number
  readonly length: number
  /** Offset in the block's own text; for a list, where it was cut out. */
  readonly own: number
  readonly list?: PartList
  readonly index?: number
}

/** Offsets of the line ends in a block's own text: of the last character of each. */
export function lineEnds(block: Block): readonly number[] {
  return block.derive(findLineEnds)
}

function findLineEnds({ text }: Block): readonly number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return text.includes('\r') ? withLoneReturns(text, ends) : ends
}

/** The protocol takes a lone carriage return for a line end too. */
function withLoneReturns(text: string, ends: number[]): readonly number[] {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') ends.push(at)
  return ends.sort((a, b) => a - b)
}

/** Most blocks are never looked into: for them it is enough to know how many there are. */
function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++
  return count
}

/** How many line ends stand in a block's own text from one offset up to another. */
export function lineEndsBetween(block: Block, from: number, to: number): number {
  const ends = lineEnds(block)
  return countBelow(ends, to) - countBelow(ends, from)
}

export function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
