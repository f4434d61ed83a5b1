import { own } from '../own.ts'
import { bodyLists, type Cut, countSeals, cutOf, type Hole, innerLists, type Seal, type Seals } from './cut.ts'
import { roleOfKind } from './frames.ts'
import { isEscaped } from './lines.ts'

type Lists = Readonly<Record<string, string>>

/**
 * Finds the blocks of a JSON document in one pass over its characters, without tokens or values.
 * Broken text gets borders too: a string ends at its line, a closing bracket ends what it can close.
 */
export function cutJson(text: string): Cut {
  return new Borders(text, new Map()).frame()
}

/** The same for a text in which the first character of each run of entries stands for all of them. Undefined unless all of them are found again. */
export function cutSealedJson(text: string, seals: Seals): Cut | undefined {
  const cut = new Borders(text, seals).frame()
  return countSeals([cut]) === seals.size ? cut : undefined
}

/**
 * The entries of a list whose text this is, cut out of a document. Undefined unless the last of them ends just where the text ends, with what stands
 * `behind` it in view: then the borders behind it are what they were.
 */
export function cutJsonEntries(text: string, behind: string, role: string, seals: Seals): readonly Cut[] | undefined {
  const cuts = new Borders(text + behind, seals).entries(role, text.length)
  return cuts && countSeals(cuts) === seals.size ? cuts : undefined
}

const codes = {
  quote: 34,
  open: 123,
  close: 125,
  openList: 91,
  closeList: 93,
  comma: 44,
  colon: 58,
  slash: 47,
  star: 42,
  backslash: 92,
  newline: 10,
} as const

class Borders {
  readonly #text: string
  readonly #seals: Seals
  /** The end of the line that the last string was in. */
  #lineEnd = 0

  constructor(text: string, seals: Seals) {
    this.#text = text
    this.#seals = seals
  }

  frame(): Cut {
    const holes: Hole[] = []
    const start = this.#trivia(0)
    let role = 'flat'
    let ownForm: string | undefined
    if (this.#text.charCodeAt(start) === codes.open) {
      this.#members(start, (key, at) => {
        if (key === 'kind' && this.#text.charCodeAt(at) === codes.quote)
          ownForm = roleOfKind(this.#text.slice(at + 1, this.#string(at) - 1))
        if (key === 'spec') role = 'document'
        if (key === 'spec' && this.#text.charCodeAt(at) === codes.open) return this.#lists(at, bodyLists, ['spec'], holes)
        return this.#listAt(key, at, bodyLists, [], holes)
      })
    }
    if (ownForm !== undefined) return cutOf(this.#text, ownForm, 0, this.#text.length, [], true)
    // Beside a `spec`, a list at the root is an unknown key, not a list of the body.
    const lists = role === 'document' ? holes.filter((hole) => hole.path[0] === 'spec') : holes
    return cutOf(this.#text, role, 0, this.#text.length, lists, true)
  }

  entries(role: string, end: number): readonly Cut[] | undefined {
    const cuts: Cut[] = []
    let at = 0
    while (at < end) {
      if (this.#text.charCodeAt(at) === codes.closeList) return undefined
      const entry = this.#entry(role, at)
      cuts.push(entry.cut)
      at = entry.end
    }
    return at === end ? cuts : undefined
  }

  /** Walks the members of the object that opens at `start`; `visit` may consume a value and say where it ends. Returns the end of the object. */
  #members(start: number, visit: (key: string, at: number) => number | undefined): number {
    let at = start + 1
    while (at < this.#text.length) {
      at = this.#trivia(at)
      const code = this.#text.charCodeAt(at)
      if (code === codes.close) return at + 1
      if (code === codes.closeList || Number.isNaN(code)) return at
      if (code !== codes.quote) {
        at = this.#isOpen(code) ? this.#bracketed(at) : at + 1
        continue
      }
      const keyEnd = this.#string(at)
      const key = this.#text.slice(at + 1, keyEnd - 1)
      at = this.#trivia(keyEnd)
      if (this.#text.charCodeAt(at) !== codes.colon) continue
      at = this.#trivia(at + 1)
      at = visit(key, at) ?? this.#value(at)
    }
    return at
  }

  #lists(start: number, lists: Lists, path: readonly string[], holes: Hole[]): number {
    return this.#members(start, (key, at) => this.#listAt(key, at, lists, path, holes))
  }

  #listAt(key: string, at: number, lists: Lists, path: readonly string[], holes: Hole[]): number | undefined {
    const role = own(lists, key)
    if (role === undefined || this.#text.charCodeAt(at) !== codes.openList) return undefined
    const first = this.#trivia(at + 1)
    const entries: (Cut | Seal)[] = []
    let end = first
    while (end < this.#text.length && this.#text.charCodeAt(end) !== codes.closeList) {
      const seal = this.#seals.get(end)
      if (seal?.role === role) {
        entries.push(seal)
        end++
        continue
      }
      const entry = this.#entry(role, end)
      entries.push(entry.cut)
      end = entry.end
    }
    if (entries.length > 0) holes.push({ start: first, end, path: [...path, key], role, entries })
    return Math.min(end + 1, this.#text.length)
  }

  /** One entry with the comma and the white space behind it. */
  #entry(role: string, start: number): { cut: Cut; end: number } {
    const holes: Hole[] = []
    const inner = innerLists[role]
    let at = inner && this.#text.charCodeAt(start) === codes.open ? this.#lists(start, inner, [], holes) : this.#value(start)
    if (at === start && this.#text.charCodeAt(at) !== codes.comma) at++
    at = this.#trivia(at)
    if (this.#text.charCodeAt(at) === codes.comma) at = this.#trivia(at + 1)
    const last = at >= this.#text.length || this.#text.charCodeAt(at) === codes.closeList
    return { cut: cutOf(this.#text, role, start, at, holes, last), end: at }
  }

  /** End of the value at `at`; `at` itself where there is none. */
  #value(at: number): number {
    const code = this.#text.charCodeAt(at)
    if (code === codes.quote) return this.#string(at)
    if (this.#isOpen(code)) return this.#bracketed(at)
    let end = at
    while (end < this.#text.length && !isDelimiter(this.#text.charCodeAt(end))) end++
    return end
  }

  /** End of the object or list that opens at `start`. A closing bracket that none of the open ones fits belongs to somebody outside. */
  #bracketed(start: number): number {
    const text = this.#text
    const open: number[] = []
    let at = start
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === codes.quote) {
        at = this.#string(at)
        continue
      }
      if (code === codes.slash) {
        const next = this.#comment(at)
        at = next === at ? at + 1 : next
        continue
      }
      if (this.#isOpen(code)) open.push(code + 2)
      else if (code === codes.close || code === codes.closeList) {
        while (open.length > 0 && open.at(-1) !== code && open.includes(code)) open.pop()
        if (open.at(-1) !== code) return at
        open.pop()
        if (open.length === 0) return at + 1
      }
      at++
    }
    return at
  }

  /** End of the string that opens at `start`: behind its closing quote, or at the end of its line. Strings are most of a document, so it leaps. */
  #string(start: number): number {
    const text = this.#text
    if (this.#lineEnd <= start) {
      const newline = text.indexOf('\n', start)
      this.#lineEnd = newline < 0 ? text.length : newline
    }
    let at = text.indexOf('"', start + 1)
    while (at >= 0 && at < this.#lineEnd && isEscaped(text, at)) at = text.indexOf('"', at + 1)
    return at < 0 || at > this.#lineEnd ? this.#lineEnd : at + 1
  }

  #trivia(start: number): number {
    let at = start
    for (;;) {
      const code = this.#text.charCodeAt(at)
      if (code === 32 || code === 9 || code === 10 || code === 13 || code === 0xfeff) at++
      else if (code === codes.slash) {
        const next = this.#comment(at)
        if (next === at) return at
        at = next
      } else return at
    }
  }

  /** End of the comment at `at`, or `at` when it is none. JSON has no comments, but people write them, and a quote in one must not move borders. */
  #comment(at: number): number {
    const second = this.#text.charCodeAt(at + 1)
    if (second !== codes.slash && second !== codes.star) return at
    const end = second === codes.slash ? this.#text.indexOf('\n', at) : this.#text.indexOf('*/', at + 2)
    if (end < 0) return this.#text.length
    return second === codes.slash ? end : end + 2
  }

  #isOpen(code: number): boolean {
    return code === codes.open || code === codes.openList
  }
}

function isDelimiter(code: number): boolean {
  return (
    code === 44 ||
    code === 58 ||
    code === 93 ||
    code === 125 ||
    code === 91 ||
    code === 123 ||
    code === 34 ||
    code === 32 ||
    code === 9 ||
    code === 10 ||
    code === 13
  )
}
