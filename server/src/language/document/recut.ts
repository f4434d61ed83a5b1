import type { Form } from './block.ts'
import { cutJsonEntries } from './bordersJson.ts'
import { cutYamlEntries } from './bordersYaml.ts'
import type { Cut } from './cut.ts'
import type { Part, Stretch } from './part.ts'
import { partsOf } from './parts.ts'

/** A change of text: the characters from `from` to `to` give way to `text`. Offsets of the whole document. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The parts after a change, and the one entry that alone has changed, when it is one. */
export interface Recut {
  readonly root: Part
  readonly replaced?: { readonly before: Part; readonly after: Part }
}

/**
 * Finds the borders again after a change without reading the whole document: only the entries that the change touches are cut anew. Undefined when
 * the change reaches beyond one list, or when the borders behind it do not come out where they were; then the whole document is to be cut.
 */
export function recut(form: Form, root: Part, change: Change, slice: (from: number, to: number) => string): Recut | undefined {
  return within(form, root, 0, change, slice)
}

type Slice = (from: number, to: number) => string

function within(form: Form, part: Part, start: number, change: Change, slice: Slice): Recut | undefined {
  for (const stretch of part.stretches()) {
    const from = start + stretch.at
    if (stretch.list && from < change.from && change.to < from + stretch.length) return inList(form, part, stretch, from, change, slice)
  }
  return undefined
}

function inList(form: Form, part: Part, stretch: Stretch, start: number, change: Change, slice: Slice): Recut | undefined {
  const { list = [], measure, index = 0 } = stretch
  if (!measure) return undefined
  const first = measure.indexAt(change.from - start)
  const last = measure.indexAt(change.to - start)
  const child = list[first]
  if (!child) return undefined
  if (first === last && child.lists.length > 0) {
    const inner = within(form, child, start + measure.startOf(first), change, slice)
    if (inner) return { ...inner, root: part.withList(index, list.with(first, inner.root)) }
  }
  // The first try takes what is touched; the second the neighbours too, which a deleted border may have joined.
  for (const more of [0, 1]) {
    const found = region(form, part, stretch, start, change, slice, first - more, last + more)
    if (found) return found
  }
  return undefined
}

function region(
  form: Form,
  part: Part,
  stretch: Stretch,
  start: number,
  change: Change,
  slice: Slice,
  first: number,
  last: number,
): Recut | undefined {
  const { list = [], measure, index = 0 } = stretch
  if (!measure) return undefined
  const to = Math.min(last, list.length - 1)
  const atEnd = to === list.length - 1
  const touchesStart = change.from === start + measure.startOf(first)
  // What is put in front of an entry may belong to the one before; and what becomes the last entry must lose its comma.
  const from = Math.max(first - (touchesStart || (atEnd && first > 0) ? 1 : 0), 0)
  const begin = start + measure.startOf(from)
  const end = start + measure.startOf(to + 1)
  const text = slice(begin, change.from) + change.text + slice(change.to, end)
  const cuts = cutEntries(form, text, slice(end, end + 200), part.block.runs[index]?.role ?? '', slice(begin, begin + 200), atEnd)
  const before = list.slice(from, to + 1)
  if (!cuts || cuts.length === 0) return undefined
  const after = partsOf(form, cuts, before, true)
  const root = part.withList(index, [...list.slice(0, from), ...after, ...list.slice(to + 1)])
  return { root, ...replacement(before, after) }
}

function cutEntries(form: Form, text: string, behind: string, role: string, head: string, atEnd: boolean): readonly Cut[] | undefined {
  return form === 'json' ? cutJsonEntries(text, behind, role) : cutYamlEntries(text, behind, role, /^ */.exec(head)?.[0].length ?? 0, atEnd)
}

/** The only entry that is another one now, if no entry came or went. */
function replacement(before: readonly Part[], after: readonly Part[]): Pick<Recut, 'replaced'> {
  if (before.length !== after.length) return {}
  const changed = after.flatMap((part, i) => (part === before[i] ? [] : [i]))
  const [only] = changed
  const old = before[only ?? -1]
  const next = after[only ?? -1]
  return changed.length === 1 && old && next ? { replaced: { before: old, after: next } } : {}
}
