import type { Block } from './block.ts'
import { innerLists } from './cut.ts'
import { countBelow, lineEnds, lineEndsBetween, type Part } from './part.ts'

/** All blocks of a part, its own first, in the order in which they begin. */
export function* blocksOf(part: Part): Iterable<Block> {
  yield part.block
  for (const list of part.lists) {
    for (const child of list) {
      if (child.lists.length > 0) yield* blocksOf(child)
      else yield child.block
    }
  }
}

/** The text from one offset up to another. Offsets count from the start of the part, here and below. */
export function sliceOf(part: Part, from: number, to: number): string {
  let text = ''
  for (const { at, length, own, list } of part.stretches()) {
    if (at >= to) break
    if (at + length <= from) continue
    if (!list) {
      text += part.block.text.slice(own + Math.max(from - at, 0), own + Math.min(to - at, length))
      continue
    }
    let start = at
    for (const chunk of list.chunks) {
      if (start >= to) break
      if (start + chunk.length <= from) {
        start += chunk.length
        continue
      }
      for (const child of chunk.parts) {
        if (start >= to) break
        if (start + child.length > from)
          text +=
            child.lists.length === 0
              ? child.block.text.slice(Math.max(from - start, 0), Math.max(to - start, 0))
              : sliceOf(child, from - start, to - start)
        start += child.length
      }
    }
  }
  return text
}

/** The block at an offset, and the offset in its own text. At the end of the text nothing is left of the frame: the last entry goes on there. */
export function blockAt(part: Part, offset: number): { readonly block: Block; readonly offset: number } {
  let found = { block: part.block, offset: 0 }
  for (const { at, length, own, list } of part.stretches()) {
    if (at > offset || (length === 0 && at > 0)) continue
    if (!list) found = { block: part.block, offset: own + Math.min(offset - at, length) }
    else {
      const index = list.indexAt(Math.min(offset - at, length - 1))
      const child = list.at(index)
      if (child) found = blockAt(child, offset - at - list.startOf(index))
    }
  }
  return found
}

/** How many line ends stand before an offset. */
export function linesBefore(part: Part, offset: number): number {
  let lines = 0
  for (const { at, length, own, list } of part.stretches()) {
    if (at >= offset) break
    if (!list) lines += lineEndsBetween(part.block, own, own + Math.min(offset - at, length))
    else if (offset >= at + length) lines += list.lines
    else {
      const index = list.indexAt(offset - at)
      const child = list.at(index)
      lines += list.linesBefore(index) + (child ? linesBefore(child, offset - at - list.startOf(index)) : 0)
    }
  }
  return lines
}

/** Offset of the line end with a number, counted from 0; it must exist. */
export function lineEndOffset(part: Part, number: number): number {
  let before = 0
  for (const { at, length, own, list } of part.stretches()) {
    const ends = list ? list.lines : lineEndsBetween(part.block, own, own + length)
    if (number < before + ends) {
      if (!list) {
        const all = lineEnds(part.block)
        return at + (all[countBelow(all, own) + number - before] ?? 0) - own
      }
      const index = list.indexOfLineEnd(number - before)
      const child = list.at(index)
      return at + list.startOf(index) + (child ? lineEndOffset(child, number - before - list.linesBefore(index)) : 0)
    }
    before += ends
  }
  return part.length
}

/** Where a block begins, found by looking through the part. */
export function searchStart(part: Part, block: Block, start: number): number | undefined {
  if (part.block === block) return start
  for (const { at, list, index = 0 } of part.stretches()) {
    if (!list || !mayHold(part, index, block)) continue
    let from = start + at
    for (const child of list) {
      if (child.block === block) return from
      const found = child.lists.length > 0 ? searchStart(child, block, from) : undefined
      if (found !== undefined) return found
      from += child.length
    }
  }
  return undefined
}

/** Where each block begins. */
export function mapStarts(part: Part, start: number, starts: Map<Block, number>): void {
  starts.set(part.block, start)
  for (const { at, list } of part.stretches()) {
    if (!list) continue
    let from = start + at
    for (const child of list) {
      if (child.lists.length > 0) mapStarts(child, from, starts)
      else starts.set(child.block, from)
      from += child.length
    }
  }
}

/** The part of a block, found by looking through the part. */
export function searchPart(part: Part, block: Block): Part | undefined {
  if (part.block === block) return part
  for (const [i, list] of part.lists.entries()) {
    if (!mayHold(part, i, block)) continue
    for (const child of list) {
      const found = child.lists.length > 0 || child.block === block ? searchPart(child, block) : undefined
      if (found) return found
    }
  }
  return undefined
}

/** Whether a block may stand in a list of a part: as an entry, or deeper where entries have lists. */
function mayHold(part: Part, index: number, block: Block): boolean {
  const role = part.block.runs[index]?.role ?? ''
  return role === block.role || innerLists[role] !== undefined
}
