import type { Form } from './block.ts'
import { cutJsonEntries, cutSealedJson } from './bordersJson.ts'
import { cutSealedYaml, cutYamlEntries } from './bordersYaml.ts'
import type { Cut, Seals } from './cut.ts'
import type { Part, Stretch } from './part.ts'
import type { PartList } from './partList.ts'
import { partOf, partsOf } from './parts.ts'
import { skeletonOf } from './skeleton.ts'

/** A change of text: the characters from `from` to `to` give way to `text`. Offsets of the whole document, or of the part at hand. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

type Slice = (from: number, to: number) => string

/**
 * The parts after a change, their borders found again without reading the whole document: only the entries that the change touches are cut anew,
 * or what is around them. Undefined when the borders do not come out where they were; then the whole document is to be cut.
 */
export function recut(form: Form, root: Part, change: Change, slice: Slice): Part | undefined {
  return inside(form, root, change, slice) ?? around(form, root, change, slice)
}

/** The part with other entries, when the change is within one list. Offsets count from the start of the part. */
function inside(form: Form, part: Part, change: Change, slice: Slice): Part | undefined {
  for (const stretch of part.stretches()) {
    const { at, length, list, index = 0 } = stretch
    if (!list || change.from <= at || change.to >= at + length) continue
    const entries = inEntry(form, list, moved(change, at), moving(slice, at)) ?? inList(form, part, stretch, list, change, slice)
    return entries && part.withList(index, entries)
  }
  return undefined
}

/** When the change is within one entry that has lists itself. */
function inEntry(form: Form, list: PartList, change: Change, slice: Slice): PartList | undefined {
  const index = list.indexAt(change.from)
  const entry = list.at(index)
  const start = list.startOf(index)
  if (!entry || entry.lists.length === 0 || change.from <= start || change.to >= start + entry.length) return undefined
  const own = moving(slice, start)
  const next = inside(form, entry, moved(change, start), own) ?? aroundEntry(form, entry, moved(change, start), own)
  return next && list.spliced(index, index + 1, [next])
}

/** When the change is in several entries, or in one without lists. */
function inList(form: Form, part: Part, { at, index = 0 }: Stretch, list: PartList, change: Change, slice: Slice): PartList | undefined {
  const first = list.indexAt(change.from - at)
  const last = list.indexAt(change.to - at)
  // The first try takes what is touched; the second the neighbours too, which a deleted border may have joined.
  for (const more of [0, 1]) {
    const to = Math.min(last + more, list.count - 1)
    const atEnd = to === list.count - 1
    const touchesStart = change.from === at + list.startOf(Math.max(first - more, 0))
    // What is put in front of an entry may belong to the one before; and what becomes the last entry must lose its comma.
    const from = Math.max(first - more - (touchesStart || (atEnd && first > more) ? 1 : 0), 0)
    const begin = at + list.startOf(from)
    const end = at + (atEnd ? list.length : list.startOf(to + 1))
    const text = slice(begin, change.from) + change.text + slice(change.to, end)
    const role = part.block.runs[index]?.role ?? ''
    const cuts = cutEntries(form, text, slice(end, end + lookahead), role, new Map(), slice(begin, begin + lookahead), atEnd)
    if (cuts && cuts.length > 0) return list.spliced(from, to + 1, partsOf(form, cuts, list.slice(from, to + 1), true))
  }
  return undefined
}

/** When the change is in the part's own text, or reaches into its lists: what it does not touch of them is sealed. */
function around(form: Form, root: Part, change: Change, slice: Slice): Part | undefined {
  const { text, seals, rest } = skeletonOf(form, root, change, slice)
  const cut = form === 'json' ? cutSealedJson(text, seals) : cutSealedYaml(text, seals)
  return cut && partOf(form, cut, rest, true)
}

function aroundEntry(form: Form, entry: Part, change: Change, slice: Slice): Part | undefined {
  const { text, seals, rest } = skeletonOf(form, entry, change, slice)
  const { role, last } = entry.block
  const behind = slice(entry.length, entry.length + lookahead)
  const [cut, ...more] = cutEntries(form, text, behind, role, seals, slice(0, lookahead), last) ?? []
  return cut && more.length === 0 ? partOf(form, { ...cut, last }, rest, true) : undefined
}

/** Enough of the text behind some entries to see that they end there, and of their first line to see its indentation. */
const lookahead = 200

function cutEntries(
  form: Form,
  text: string,
  behind: string,
  role: string,
  seals: Seals,
  head: string,
  atEnd: boolean,
): readonly Cut[] | undefined {
  return form === 'json'
    ? cutJsonEntries(text, behind, role, seals)
    : cutYamlEntries(text, behind, role, seals, /^ */.exec(head)?.[0].length ?? 0, atEnd)
}

function moved({ from, to, text }: Change, start: number): Change {
  return { from: from - start, to: to - start, text }
}

function moving(slice: Slice, start: number): Slice {
  return (from, to) => slice(start + from, start + to)
}
