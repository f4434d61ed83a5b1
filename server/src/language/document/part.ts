import type { Block } from './block.ts'

/** A block in its place: `lists[i]` are the parts that fill `block.runs[i]`. It knows how long it is, and so where what is in it stands. */
export class Part {
  readonly block: Block
  readonly lists: readonly (readonly Part[])[]
  /** Characters of the block's own text and of everything in its lists. */
  readonly length: number
  readonly #measures: readonly Measure[]
  #lines: number | undefined
  #known: { readonly compute: unknown; readonly key: string; readonly result: unknown } | undefined

  constructor(block: Block, lists: readonly (readonly Part[])[]) {
    this.block = block
    this.lists = lists
    this.#measures = lists.map((list) => new Measure(list))
    this.length = this.#measures.reduce((sum, measure) => sum + measure.length, block.text.length)
  }

  /** Line ends in them, counted when somebody asks for a position. */
  get lines(): number {
    this.#lines ??= this.#measures.reduce((sum, measure) => sum + measure.lines, lineEnds(this.block).length)
    return this.#lines
  }

  /** The last result of a pure function of this part, for an argument that `key` stands for. */
  remember<T>(compute: unknown, key: string, make: () => T): T {
    const known = this.#known
    if (known && known.compute === compute && known.key === key) return known.result as T
    const result = make()
    this.#known = { compute, key, result }
    return result
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
      const measure = this.#measures[i]
      if (measure) yield { at, length: measure.length, own, list: lists[i] ?? [], measure, index: i }
      at += measure?.length ?? 0
    }
    yield { at, length: block.text.length - own, own }
  }

  /** The part with other entries in one of its lists. */
  withList(index: number, list: readonly Part[]): Part {
    return new Part(this.block, this.lists.with(index, list))
  }
}

export interface Stretch {
  /** From the start of the part. */
  readonly at: number
  readonly length: number
  /** Offset in the block's own text; for a list, where it was cut out. */
  readonly own: number
  readonly list?: readonly Part[]
  readonly measure?: Measure
  readonly index?: number
}

/** Sums over the entries of a list, so that an entry is found without looking at the others. */
export class Measure {
  readonly #list: readonly Part[]
  readonly #starts: Float64Array
  #lines: Float64Array | undefined

  constructor(list: readonly Part[]) {
    this.#list = list
    this.#starts = sums(list, (part) => part.length)
  }

  get length(): number {
    return this.#starts.at(-1) ?? 0
  }

  get lines(): number {
    return this.#lineSums().at(-1) ?? 0
  }

  startOf(index: number): number {
    return this.#starts[index] ?? 0
  }

  linesBefore(index: number): number {
    return this.#lineSums()[index] ?? 0
  }

  /** Index of the entry that an offset from the start of the list is in. */
  indexAt(offset: number): number {
    return lastNotAbove(this.#starts, offset)
  }

  /** Index of the entry that has the line end with this number, counted from 0. */
  indexOfLineEnd(number: number): number {
    return lastNotAbove(this.#lineSums(), number)
  }

  #lineSums(): Float64Array {
    this.#lines ??= sums(this.#list, (part) => part.lines)
    return this.#lines
  }
}

/** Sums over the parts before each part, and over all of them. */
function sums(list: readonly Part[], measure: (part: Part) => number): Float64Array {
  const result = new Float64Array(list.length + 1)
  let sum = 0
  for (const [i, part] of list.entries()) {
    sum += measure(part)
    result[i + 1] = sum
  }
  return result
}

/** Index of the last entry that begins at or before a sum; there is always one more sum than entries. */
function lastNotAbove(sums: Float64Array, value: number): number {
  let low = 0
  let high = sums.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sums[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
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
