import type { Block } from './block.ts'
import { countBelow, lineEnds, lineEndsBetween, type Part } from './part.ts'

/** All blocks of a part, its own first, in the order in which they begin. */
export function* blocksOf(part: Part): Iterable<Block> {
  yield part.block
  for (const list of part.lists) for (const child of list) yield* child.lists.length > 0 ? blocksOf(child) : [child.block]
}

/** The text from one offset up to another. Offsets count from the start of the part, here and below. */
export function sliceOf(part: Part, from: number, to: number): string {
  let text = ''
  for (const { at, length, own, list, measure } of part.stretches()) {
    if (at >= to) break
    if (at + length <= from) continue
    if (!list || !measure) {
      text += part.block.text.slice(own + Math.max(from - at, 0), own + Math.min(to - at, length))
      continue
    }
    for (let i = measure.indexAt(Math.max(from - at, 0)); i < list.length && at + measure.startOf(i) < to; i++) {
      const child = list[i]
      const start = at + measure.startOf(i)
      if (child)
        text +=
          child.lists.length === 0
            ? child.block.text.slice(Math.max(from - start, 0), Math.max(to - start, 0))
            : sliceOf(child, from - start, to - start)
    }
  }
  return text
}

/** The block at an offset, and the offset in its own text. At the end of the text nothing is left of the frame: the last entry goes on there. */
export function blockAt(part: Part, offset: number): { readonly block: Block; readonly offset: number } {
  let found = { block: part.block, offset: 0 }
  for (const { at, length, own, list, measure } of part.stretches()) {
    if (at > offset || (length === 0 && at > 0)) continue
    if (!list || !measure) found = { block: part.block, offset: own + Math.min(offset - at, length) }
    else {
      const index = measure.indexAt(Math.min(offset - at, length - 1))
      const child = list[index]
      if (child) found = blockAt(child, offset - at - measure.startOf(index))
    }
  }
  return found
}

/** How many line ends stand before an offset. */
export function linesBefore(part: Part, offset: number): number {
  let lines = 0
  for (const { at, length, own, list, measure } of part.stretches()) {
    if (at >= offset) break
    if (!list || !measure) lines += lineEndsBetween(part.block, own, own + Math.min(offset - at, length))
    else if (offset >= at + length) lines += measure.lines
    else {
      const index = measure.indexAt(offset - at)
      const child = list[index]
      lines += measure.linesBefore(index) + (child ? linesBefore(child, offset - at - measure.startOf(index)) : 0)
    }
  }
  return lines
}

/** Offset of the line end with a number, counted from 0; it must exist. */
export function lineEndOffset(part: Part, number: number): number {
  let before = 0
  for (const { at, length, own, list, measure } of part.stretches()) {
    const ends = list && measure ? measure.lines : lineEndsBetween(part.block, own, own + length)
    if (number < before + ends) {
      if (!list || !measure) {
        const all = lineEnds(part.block)
        return at + (all[countBelow(all, own) + number - before] ?? 0) - own
      }
      const index = measure.indexOfLineEnd(number - before)
      const child = list[index]
      return at + measure.startOf(index) + (child ? lineEndOffset(child, number - before - measure.linesBefore(index)) : 0)
    }
    before += ends
  }
  return part.length
}

/** Where a block begins, found by looking through the part. */
export function searchStart(part: Part, block: Block, start: number): number | undefined {
  if (part.block === block) return start
  for (const { at, list, measure } of part.stretches()) {
    if (!list || !measure) continue
    for (let i = 0; i < list.length; i++) {
      const child = list[i]
      if (child?.block === block) return start + at + measure.startOf(i)
      if (!child || child.lists.length === 0) continue
      const found = searchStart(child, block, start + at + measure.startOf(i))
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Where each block begins. */
export function mapStarts(part: Part, start: number, starts: Map<Block, number>): void {
  starts.set(part.block, start)
  for (const { at, list, measure } of part.stretches()) {
    list?.forEach((child, i) => {
      mapStarts(child, start + at + (measure?.startOf(i) ?? 0), starts)
    })
  }
}

/** Only the frame and workflows have lists, so few parts are looked at. */
export function searchPart(part: Part, block: Block): Part | undefined {
  if (part.block === block) return part
  for (const list of part.lists) {
    if (list[0]?.lists === undefined) continue
    for (const child of list) {
      const found = child.lists.length > 0 || child.block === block ? searchPart(child, block) : undefined
      if (found) return found
    }
  }
  return undefined
}
