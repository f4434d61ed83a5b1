import { bodyLists, type Cut, cutOf, type Hole, innerLists } from './cut.ts'
import { roleOfKind } from './frames.ts'

type Lists = Readonly<Record<string, string>>

/** A line with content: neither blank nor a comment nor a part of the document's prologue. Offsets are absolute. */
interface Line {
  readonly start: number
  readonly indent: number
}

/** The kind of the document, on a line of its own. */
const kindLine = /(["']?)kind\1[ \t]*:[ \t]+(["']?)(\w+)\2[ \t]*(?:#.*)?$/my
const keyLine = /([A-Za-z][\w-]*)[ \t]*:[ \t]*(?:#.*)?$/y
/** Indentation of a line that starts with a tab: no border, whatever it holds. */
const tabbed = Number.MAX_SAFE_INTEGER
/** An anchor, an alias or a merge key where a value may start: entries then depend on each other and stay in one block. */
const anchors = /(?:^[ \t]*(?:-[ \t]+)*|:[ \t]+|[[{,][ \t]*)[&*][^\s*&/,\]}]|^[ \t]*(?:-[ \t]+)*<<[ \t]*:/m

/**
 * Finds the blocks of a YAML document by the indentation of its lines. That is exact for block style: a line at the indentation of a mapping
 * or a list is a key or an entry of it, because everything that belongs to a value stands deeper. What is not written so stays in the frame.
 */
export function cutYaml(text: string): Cut {
  const holes: Hole[] = []
  const all = contentLines(text)
  const ownForm = roleOfKind(kindIn(text, all) ?? '')
  if (ownForm !== undefined) return cutOf(text, ownForm, 0, text.length, [], true)
  const lines = anchors.test(text) ? [] : all
  const spec = lines.find((line) => line.indent === 0 && keyAt(text, line.start) === 'spec')
  const hasSpec = spec !== undefined || /^["']?spec["']?[ \t]*:/m.test(text)
  if (spec) {
    const from = lines.indexOf(spec) + 1
    const to = endOfDeeper(lines, from, 1)
    const indent = lines[from]?.indent ?? 0
    if (from < to) findLists(text, lines, from, to, indent, bodyLists, ['spec'], holes)
  } else if (!hasSpec && lines[0]?.indent === 0) {
    findLists(text, lines, 0, lines.length, 0, bodyLists, [], holes)
  }
  return cutOf(text, hasSpec ? 'document' : 'flat', 0, text.length, holes, true)
}

/**
 * The entries of a list whose text this is, cut out of a document; their dashes stand at `indent`. Undefined unless the text is nothing but such
 * entries, so that what stands `behind` it keeps its borders.
 */
export function cutYamlEntries(text: string, behind: string, role: string, indent: number, atEnd: boolean): readonly Cut[] | undefined {
  if ((behind !== '' && !text.endsWith('\n')) || anchors.test(text) || /^(?:---|\.\.\.)/m.test(text)) return undefined
  const lines = contentLines(text)
  const [first] = lines
  if (
    first?.start !== 0 ||
    first.indent !== indent ||
    lines.some((line) => line.indent < indent || (line.indent === indent && !isDash(text, line)))
  )
    return undefined
  const cuts = entriesOf(text, lines, 0, lines.length, role)
  return atEnd ? cuts : cuts.map((cut) => ({ ...cut, last: false }))
}

/** The root's `kind`, whatever the layout of the rest. */
function kindIn(text: string, lines: readonly Line[]): string | undefined {
  for (const { start, indent } of lines) {
    if (indent !== 0) continue
    kindLine.lastIndex = start
    const kind = kindLine.exec(text)?.[3]
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Lists among the keys that stand at `indent` in lines `from` to `to`. */
function findLists(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  indent: number,
  lists: Lists,
  path: readonly string[],
  holes: Hole[],
): void {
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line || line.indent !== indent) continue
    const key = keyAt(text, line.start + indent)
    const role = key !== undefined && Object.hasOwn(lists, key) ? lists[key] : undefined
    const first = lines[i + 1]
    if (key === undefined || role === undefined || !first || i + 1 >= to || first.indent < indent || !isDash(text, first)) continue
    const end = endOfList(text, lines, i + 1, to, first.indent)
    const entries = entriesOf(text, lines, i + 1, end, role)
    holes.push({ start: first.start, end: startOf(text, lines, end), path: [...path, key], role, entries })
    i = end - 1
  }
}

function entriesOf(text: string, lines: readonly Line[], from: number, to: number, role: string): Cut[] {
  const indent = lines[from]?.indent ?? 0
  const entries: Cut[] = []
  let first = from
  for (let i = from + 1; i <= to; i++) {
    const line = lines[i]
    if (i < to && line && line.indent !== indent) continue
    entries.push(entry(text, lines, first, i, role, i === to))
    first = i
  }
  return entries
}

function entry(text: string, lines: readonly Line[], from: number, to: number, role: string, last: boolean): Cut {
  const line = lines[from]
  const start = line?.start ?? text.length
  const holes: Hole[] = []
  const inner = innerLists[role]
  if (inner && line) {
    let column = line.indent + 1
    while (text.charCodeAt(start + column) === 32) column++
    findLists(text, lines, from + 1, to, column, inner, [], holes)
  }
  return cutOf(text, role, start, startOf(text, lines, to), holes, last)
}

/** The content lines of the first document in the text; what follows a second `---` or a `...` is left out. */
function contentLines(text: string): Line[] {
  const lines: Line[] = []
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (start < text.length) {
    let at = start
    while (text.charCodeAt(at) === 32) at++
    const indent = text.charCodeAt(at) === 9 ? tabbed : at - start
    while (text.charCodeAt(at) === 9 || text.charCodeAt(at) === 32) at++
    const code = text.charCodeAt(at)
    const end = text.indexOf('\n', at)
    if (at === start && (text.startsWith('---', at) || text.startsWith('...', at))) {
      if (lines.length > 0) {
        // Borders end here; a sentinel line keeps the last entry from reaching into the next document.
        lines.push({ start, indent: 0 })
        break
      }
    } else if (code !== 10 && code !== 13 && code !== 35 && !Number.isNaN(code) && !(at === start && code === 37)) {
      lines.push({ start, indent })
    }
    if (end < 0) break
    start = end + 1
  }
  return lines
}

/** Index of the first line from `from` on that stands at less than `indent`. */
function endOfDeeper(lines: readonly Line[], from: number, indent: number): number {
  let i = from
  while (i < lines.length && (lines[i]?.indent ?? 0) >= indent) i++
  return i
}

function endOfList(text: string, lines: readonly Line[], from: number, to: number, indent: number): number {
  let i = from
  while (i < to) {
    const line = lines[i]
    if (!line || line.indent < indent || (line.indent === indent && !isDash(text, line))) break
    i++
  }
  return i
}

function startOf(text: string, lines: readonly Line[], index: number): number {
  return lines[index]?.start ?? text.length
}

function isDash(text: string, line: Line): boolean {
  const next = text.charCodeAt(line.start + line.indent + 1)
  return text.charCodeAt(line.start + line.indent) === 45 && (next === 32 || next === 10 || next === 13 || Number.isNaN(next))
}

/** The key that opens a nested value on this line, or undefined when the line holds something else. */
function keyAt(text: string, at: number): string | undefined {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end < 0 ? undefined : end).trimEnd()
  keyLine.lastIndex = 0
  return keyLine.exec(line)?.[1]
}
