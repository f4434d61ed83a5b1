import { own } from '../own.ts'
import { bodyLists, type Cut, countSeals, cutOf, type Hole, innerLists, isCut, type Seal, type Seals } from './cut.ts'
import { roleOfKind } from './frames.ts'
import { hasAnchors } from './yamlAnchors.ts'

type Lists = Readonly<Record<string, string>>

/** The kind of the document, on a line of its own. */
const kindLine = /(["']?)kind\1[ \t]*:[ \t]+(["']?)(\w+)\2[ \t]*(?:#.*)?$/my
const keyLine = /([A-Za-z][\w-]*)[ \t]*:[ \t]*(?:#.*)?$/y
/** Indentation of a line that starts with a tab: no border, whatever it holds. */
const tabbed = Number.MAX_SAFE_INTEGER

/**
 * Finds the blocks of a YAML document by the indentation of its lines. That is exact for block style: a line at the indentation of a mapping
 * or a list is a key or an entry of it, because everything that belongs to a value stands deeper. What is not written so stays in the frame.
 */
export function cutYaml(text: string): Cut {
  return new Borders(text, new Map()).frame()
}

/** The same for a text in which a line stands for each run of entries: a dash as far in as theirs. Undefined unless all of them are found again. */
export function cutSealedYaml(text: string, seals: Seals): Cut | undefined {
  const cut = new Borders(text, seals).frame()
  return countSeals([cut]) === seals.size ? cut : undefined
}

/**
 * The entries of a list whose text this is, cut out of a document; their dashes stand at `indent`. Undefined unless the text is nothing but such
 * entries, so that what stands `behind` it keeps its borders.
 */
export function cutYamlEntries(
  text: string,
  behind: string,
  role: string,
  seals: Seals,
  indent: number,
  atEnd: boolean,
): readonly Cut[] | undefined {
  if ((behind !== '' && !text.endsWith('\n')) || hasAnchors(text) || /^(?:---|\.\.\.)/m.test(text)) return undefined
  const cuts = new Borders(text, seals).entries(role, indent)
  if (!cuts || countSeals(cuts) !== seals.size) return undefined
  return atEnd ? cuts : cuts.map((cut) => ({ ...cut, last: false }))
}

class Borders {
  readonly #text: string
  readonly #seals: Seals
  /** Offsets of the lines with content: neither blank nor a comment nor a part of the document's prologue. */
  #starts: number[] = []
  readonly #indents: number[] = []

  constructor(text: string, seals: Seals) {
    this.#text = text
    this.#seals = seals
    this.#findLines()
  }

  frame(): Cut {
    const text = this.#text
    const holes: Hole[] = []
    const ownForm = roleOfKind(this.#kind() ?? '')
    if (ownForm !== undefined) return cutOf(text, ownForm, 0, text.length, [], true)
    if (hasAnchors(text)) this.#starts = []
    const count = this.#starts.length
    const spec = this.#starts.findIndex((start, line) => this.#indents[line] === 0 && this.#keyAt(start) === 'spec')
    const hasSpec = spec >= 0 || /^["']?spec["']?[ \t]*:/m.test(text)
    if (spec >= 0) {
      let to = spec + 1
      while (to < count && this.#indentOf(to) >= 1) to++
      if (spec + 1 < to) this.#lists(spec + 1, to, this.#indentOf(spec + 1), bodyLists, ['spec'], holes)
    } else if (!hasSpec && count > 0 && this.#indentOf(0) === 0) this.#lists(0, count, 0, bodyLists, [], holes)
    return cutOf(text, hasSpec ? 'document' : 'flat', 0, text.length, holes, true)
  }

  /** Undefined unless the text begins with an entry, and all of its lines belong to entries at this indentation. */
  entries(role: string, indent: number): readonly Cut[] | undefined {
    const count = this.#starts.length
    if (this.#starts[0] !== 0 || this.#indentOf(0) !== indent) return undefined
    for (let line = 0; line < count; line++) {
      const own = this.#indentOf(line)
      if (own < indent || (own === indent && !this.#isDash(line))) return undefined
    }
    const cuts = this.#entries(0, count, role)
    return cuts.every(isCut) ? cuts : undefined
  }

  /** The content lines of the first document in the text; what follows a second `---` or a `...` is left out. */
  #findLines(): void {
    const text = this.#text
    const { length } = text
    let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
    while (start < length) {
      let at = start
      while (text.charCodeAt(at) === 32) at++
      const indent = text.charCodeAt(at) === 9 ? tabbed : at - start
      while (text.charCodeAt(at) === 9 || text.charCodeAt(at) === 32) at++
      const code = text.charCodeAt(at)
      if (at === start && (code === 45 || code === 46) && (text.startsWith('---', at) || text.startsWith('...', at))) {
        if (this.#starts.length > 0) {
          // Borders end here; a sentinel line keeps the last entry from reaching into the next document.
          this.#addLine(start, 0)
          break
        }
      } else if (code !== 10 && code !== 13 && code !== 35 && at < length && !(at === start && code === 37)) this.#addLine(start, indent)
      const end = text.indexOf('\n', at)
      if (end < 0) break
      start = end + 1
    }
  }

  #addLine(start: number, indent: number): void {
    this.#starts.push(start)
    this.#indents.push(indent)
  }

  /** The root's `kind`, whatever the layout of the rest. */
  #kind(): string | undefined {
    for (const [line, start] of this.#starts.entries()) {
      if (this.#indents[line] !== 0) continue
      kindLine.lastIndex = start
      const kind = kindLine.exec(this.#text)?.[3]
      if (kind !== undefined) return kind
    }
    return undefined
  }

  /** Lists among the keys that stand at `indent` in lines `from` to `to`. */
  #lists(from: number, to: number, indent: number, lists: Lists, path: readonly string[], holes: Hole[]): void {
    for (let line = from; line < to; line++) {
      if (this.#indentOf(line) !== indent) continue
      const key = this.#keyAt(this.#startOf(line) + indent)
      const role = own(lists, key)
      const first = line + 1
      if (key === undefined || role === undefined || first >= to || this.#indentOf(first) < indent || !this.#isDash(first)) continue
      const end = this.#endOfList(first, to)
      const entries = this.#entries(first, end, role)
      holes.push({ start: this.#startOf(first), end: this.#startOf(end), path: [...path, key], role, entries })
      line = end - 1
    }
  }

  #entries(from: number, to: number, role: string): (Cut | Seal)[] {
    const indent = this.#indentOf(from)
    const entries: (Cut | Seal)[] = []
    let first = from
    for (let line = from + 1; line <= to; line++) {
      if (line < to && this.#indentOf(line) !== indent) continue
      entries.push(this.#sealAt(first, line, role) ?? this.#entry(first, line, role, line === to))
      first = line
    }
    return entries
  }

  /** What a line stands for, unless the edit has put more lines to it. */
  #sealAt(line: number, end: number, role: string): Seal | undefined {
    const start = this.#startOf(line)
    const seal = this.#seals.get(start)
    const isAlone = this.#text.indexOf('\n', start) + 1 === this.#startOf(end)
    return seal?.role === role && end === line + 1 && isAlone ? seal : undefined
  }

  #entry(from: number, to: number, role: string, last: boolean): Cut {
    const start = this.#startOf(from)
    const holes: Hole[] = []
    const inner = innerLists[role]
    if (inner) {
      let column = this.#indentOf(from) + 1
      while (this.#text.charCodeAt(start + column) === 32) column++
      this.#lists(from + 1, to, column, inner, [], holes)
    }
    return cutOf(this.#text, role, start, this.#startOf(to), holes, last)
  }

  #endOfList(from: number, to: number): number {
    const indent = this.#indentOf(from)
    let line = from
    while (line < to && (this.#indentOf(line) > indent || (this.#indentOf(line) === indent && this.#isDash(line)))) line++
    return line
  }

  /** Where a line begins; the end of the text for the one behind the last. */
  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length
  }

  #indentOf(line: number): number {
    return this.#indents[line] ?? 0
  }

  #isDash(line: number): boolean {
    const at = this.#startOf(line) + this.#indentOf(line)
    const next = this.#text.charCodeAt(at + 1)
    return this.#text.charCodeAt(at) === 45 && (next === 32 || next === 10 || next === 13 || Number.isNaN(next))
  }

  /** The key that opens a nested value on this line, or undefined when the line holds something else. */
  #keyAt(at: number): string | undefined {
    const end = this.#text.indexOf('\n', at)
    const line = this.#text.slice(at, end < 0 ? undefined : end).trimEnd()
    keyLine.lastIndex = 0
    return keyLine.exec(line)?.[1]
  }
}
