import type { Part } from './part.ts'

/** The entries that a run of a list is made of at most. */
const most = 64

/**
 * The entries of a list, in order. It never changes; what differs in a few entries shares the runs of all others, so that an edit in a list of
 * ten thousand costs a few hundred steps.
 */
export class PartList implements Iterable<Part> {
  readonly chunks: readonly Chunk[]
  readonly count: number
  /** Characters of all entries. */
  readonly length: number
  #lines: number | undefined

  private constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks
    let count = 0
    let length = 0
    for (const chunk of chunks) {
      count += chunk.parts.length
      length += chunk.length
    }
    this.count = count
    this.length = length
  }

  static of(parts: readonly Part[]): PartList {
    return new PartList(chunksOf(parts))
  }

  get lines(): number {
    this.#lines ??= this.chunks.reduce((sum, chunk) => sum + chunk.lines, 0)
    return this.#lines
  }

  *[Symbol.iterator](): Iterator<Part> {
    for (const { parts } of this.chunks) yield* parts
  }

  *entries(): Iterable<readonly [number, Part]> {
    let index = 0
    for (const part of this) yield [index++, part]
  }

  at(index: number): Part | undefined {
    let left = index
    for (const { parts } of this.chunks) {
      if (left < parts.length) return parts[left]
      left -= parts.length
    }
    return undefined
  }

  slice(from: number, to: number): readonly Part[] {
    const found: Part[] = []
    let at = 0
    for (const { parts } of this.chunks) {
      if (at >= to) break
      if (at + parts.length > from) for (const part of parts.slice(Math.max(from - at, 0), to - at)) found.push(part)
      at += parts.length
    }
    return found
  }

  /** The list with other entries in the place of those from one index up to another. */
  spliced(from: number, to: number, parts: readonly Part[]): PartList {
    if (from === to && parts.length === 0) return this
    const before: Chunk[] = []
    const behind: Chunk[] = []
    let head: readonly Part[] = []
    let tail: readonly Part[] = []
    let at = 0
    for (const chunk of this.chunks) {
      const end = at + chunk.parts.length
      if (end < from) before.push(chunk)
      else if (at > to) behind.push(chunk)
      else {
        if (at < from) head = [...head, ...chunk.parts.slice(0, from - at)]
        if (end > to) tail = [...tail, ...chunk.parts.slice(Math.max(to - at, 0))]
      }
      at = end
    }
    return new PartList([...before, ...chunksOf([...head, ...parts, ...tail]), ...behind])
  }

  /** Characters in front of an entry. */
  startOf(index: number): number {
    return this.#before(index, (entry) => entry.length)
  }

  /** Line ends in front of an entry. */
  linesBefore(index: number): number {
    return this.#before(index, (entry) => entry.lines)
  }

  /** Index of the entry that an offset from the start of the list is in; of the last entry for its end. */
  indexAt(offset: number): number {
    return this.#indexOf(offset, (entry) => entry.length)
  }

  /** Index of the entry that has the line end with this number, counted from 0. */
  indexOfLineEnd(number: number): number {
    return this.#indexOf(number, (entry) => entry.lines)
  }

  #before(index: number, measure: (entry: Part | Chunk) => number): number {
    let sum = 0
    let left = index
    for (const chunk of this.chunks) {
      const { parts } = chunk
      if (left < parts.length) return parts.slice(0, left).reduce((all, part) => all + measure(part), sum)
      sum += measure(chunk)
      left -= parts.length
    }
    return sum
  }

  /** Of entries without any measure, those behind the sought one are skipped too. */
  #indexOf(value: number, measure: (entry: Part | Chunk) => number): number {
    let left = value
    let index = 0
    for (const chunk of this.chunks) {
      const all = measure(chunk)
      if (left >= all) {
        left -= all
        index += chunk.parts.length
        continue
      }
      for (const part of chunk.parts) {
        const own = measure(part)
        if (left < own) return index
        left -= own
        index++
      }
    }
    return Math.max(index - 1, 0)
  }
}

/** A few entries that follow each other, with what is known of them together. */
export class Chunk {
  readonly parts: readonly Part[]
  readonly length: number
  #lines: number | undefined
  #known: { readonly compute: unknown; readonly key: string; readonly result: unknown } | undefined

  constructor(parts: readonly Part[]) {
    this.parts = parts
    let length = 0
    for (const part of parts) length += part.length
    this.length = length
  }

  get lines(): number {
    this.#lines ??= this.parts.reduce((sum, part) => sum + part.lines, 0)
    return this.#lines
  }

  /** The last result of a pure function of these entries, for an argument that `key` stands for. */
  remember<T>(compute: unknown, key: string, make: () => T): T {
    const known = this.#known
    if (known && known.compute === compute && known.key === key) return known.result as T
    const result = make()
    this.#known = { compute, key, result }
    return result
  }
}

function chunksOf(parts: readonly Part[]): Chunk[] {
  const count = Math.ceil(parts.length / most)
  const size = Math.ceil(parts.length / count)
  return Array.from({ length: count }, (_, i) => new Chunk(parts.slice(i * size, (i + 1) * size)))
}
