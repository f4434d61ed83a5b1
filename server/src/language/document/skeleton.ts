import type { Form } from './block.ts'
import type { Seal } from './cut.ts'
import { Part, type Stretch } from './part.ts'
import { PartList } from './partList.ts'
import type { Change } from './recut.ts'

/** The text of a part after a change, in which a mark stands for each run of entries that the change does not touch. */
export interface Skeleton {
  readonly text: string
  /** What the marks stand for, by their offsets. */
  readonly seals: ReadonlyMap<number, Seal>
  /** The part before the change, without what is sealed: this alone may serve again otherwise. */
  readonly rest: Part
}

/**
 * Seals what the change leaves alone. An entry at the edge of the change is written out, and so is the one before it: it may become the last of
 * its list. Offsets of the change count from the start of the part.
 */
export function skeletonOf(form: Form, part: Part, change: Change, slice: (from: number, to: number) => string): Skeleton {
  const seals = new Map<number, Seal>()
  const rest: PartList[] = []
  let text = ''
  let isPut = false
  /** Writes the text between two offsets of the state before as it is after the change. */
  const write = (from: number, to: number) => {
    if (isPut || change.from > to) {
      const start = isPut ? Math.max(from, change.to) : from
      if (start < to) text += slice(start, to)
      return
    }
    text += slice(from, change.from) + change.text
    isPut = true
    if (change.to < to) text += slice(change.to, to)
  }
  const seal = (list: PartList, at: number, from: number, to: number, role: string) => {
    if (from === to) return
    seals.set(text.length, { list, from, to, role })
    text += markOf(form, slice, at + list.startOf(from))
  }
  for (const stretch of part.stretches()) {
    const { at, length, list, index = 0 } = stretch
    if (!list) {
      write(at, at + length)
      continue
    }
    const role = part.block.runs[index]?.role ?? ''
    const [first, last] = touched(stretch, list, change)
    rest.push(PartList.of(list.slice(first, last)))
    seal(list, at, 0, first, role)
    if (first < last) write(at + list.startOf(first), at + (last === list.count ? length : list.startOf(last)))
    seal(list, at, last, list.count, role)
  }
  return { text, seals, rest: new Part(part.block, rest) }
}

/** The entries to be written out, from one index up to another. */
function touched({ at, length }: Stretch, list: PartList, change: Change): readonly [number, number] {
  if (change.to < at || change.from > at + length) return [list.count, list.count]
  const first = list.indexAt(Math.max(change.from - at, 0))
  const touchesStart = change.from - at <= list.startOf(first)
  const last = list.indexAt(Math.min(change.to - at, length))
  return [Math.max(first - (touchesStart ? 2 : 1), 0), last + 1]
}

/** In JSON the first character of the entries, so that what stands before them is read as it was; in YAML a line with their dash. */
function markOf(form: Form, slice: (from: number, to: number) => string, start: number): string {
  return form === 'json' ? slice(start, start + 1) : `${/^ */.exec(slice(start, start + 200))?.[0] ?? ''}-\n`
}
