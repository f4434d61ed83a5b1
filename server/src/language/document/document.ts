import type { Position, Range } from 'vscode-languageserver-types'
import type { Block, Form } from './block.ts'
import { cutJson } from './bordersJson.ts'
import { cutYaml } from './bordersYaml.ts'
import { blockAt, blocksOf, lineEndOffset, linesBefore, mapStarts, searchPart, searchStart, sliceOf } from './descent.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { Part } from './part.ts'
import { partOf } from './parts.ts'
import { type Change, recut } from './recut.ts'

export type { Part } from './part.ts'

/** A span of a block's own text, or of a whole block. */
export interface BlockSpan {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/** Something that is kept of a document from state to state: it takes the difference instead of being made anew. */
export interface View {
  /** From the state it shows to another one; the first time from none at all. */
  update(difference: Difference, document: FlowDocument): void
}

/** The views of a document, which its states share: each shows one state at a time, and is brought to the one that asks. */
type Views = Map<unknown, { readonly view: View; readonly root: Part }>

/**
 * A state of a document: its text as a tree of blocks. It never changes; an edit makes the next state, which takes over every block that the
 * edit left alone. The only place that knows where blocks are, and so the only one that makes offsets and ranges of the whole text.
 */
export class FlowDocument {
  readonly form: Form
  readonly root: Part
  readonly #views: Views
  readonly #derived = new Map<unknown, unknown>()
  readonly #starts = new Map<Block, number>()
  #searches = 0
  #text: string | undefined

  private constructor(form: Form, root: Part, text: string | undefined, views: Views) {
    this.form = form
    this.root = root
    this.#text = text
    this.#views = views
  }

  /** The document of this text; blocks of the previous state serve again where their text is the same. */
  static of(form: Form, text: string, previous?: FlowDocument): FlowDocument {
    const cut = form === 'json' ? cutJson(text) : cutYaml(text)
    const before = previous?.form === form ? previous : undefined
    return new FlowDocument(form, partOf(form, cut, before?.root, previous !== undefined), text, before ? before.#views : new Map())
  }

  /** The next state: the text of a range gives way to another. The same state as that of the whole new text, but found in the entries that are touched. */
  edited(range: Range, text: string): FlowDocument {
    const change = { from: this.offsetAt(range.start), to: this.offsetAt(range.end), text }
    return this.replaced(change)
  }

  replaced(change: Change): FlowDocument {
    const root = recut(this.form, this.root, change, (from, to) => this.slice(from, to))
    if (!root) return FlowDocument.of(this.form, this.slice(0, change.from) + change.text + this.slice(change.to, this.length), this)
    return new FlowDocument(this.form, root, undefined, this.#views)
  }

  get length(): number {
    return this.root.length
  }

  get text(): string {
    this.#text ??= this.slice(0, this.length)
    return this.#text
  }

  /** The text from one offset up to another. */
  slice(from: number, to: number): string {
    return this.#text === undefined ? sliceOf(this.root, from, to) : this.#text.slice(Math.max(from, 0), Math.max(to, 0))
  }

  /** All blocks, the frame first, in the order in which they begin. */
  get blocks(): Iterable<Block> {
    return blocksOf(this.root)
  }

  /** The result of a pure function of this state, computed once. */
  derive<T>(compute: (document: FlowDocument) => T): T {
    if (!this.#derived.has(compute)) this.#derived.set(compute, compute(this))
    return this.#derived.get(compute) as T
  }

  /** The view that `make` begins, showing this state. */
  view<T extends View>(make: () => T): T {
    const known = this.#views.get(make) as { readonly view: T; readonly root: Part } | undefined
    if (known?.root === this.root) return known.view
    const view = known?.view ?? make()
    // Should an update fail, the next one starts afresh.
    this.#views.delete(make)
    view.update(differenceOf(known?.root, this.root), this)
    this.#views.set(make, { view, root: this.root })
    return view
  }

  /** Offset in the document of an offset in a block's own text. With `before`, an offset at a cut is that of the text in front of it. */
  offset(block: Block, own: number, before = false): number {
    const start = this.#startOf(block)
    const part = block.runs.length > 0 ? this.#partOf(block) : undefined
    if (!part) return start + own
    let found = start
    for (const stretch of part.stretches()) {
      if (stretch.list) continue
      if (stretch.own > own || (before && stretch.own === own && stretch.own > 0)) break
      found = start + stretch.at + own - stretch.own
    }
    return found
  }

  range(span: BlockSpan): Range {
    const start = this.offset(span.block, span.start)
    const end = span.end > span.start ? this.#end(span) : start
    return { start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) }
  }

  /** In YAML a value ends where a list was cut out only when that list is its last part: its end is that of the list. */
  #end({ block, end }: BlockSpan): number {
    if (this.form === 'json' || !block.runs.some((run) => run.offset === end)) return this.offset(block, end, true)
    const behind = this.offset(block, end)
    let at = behind
    while (at > 0 && /\s/.test(this.slice(at - 1, at))) at--
    return at
  }

  /** The block at a position of the document, and the offset in the block's own text. At the end of the text nothing is left of the frame: the last entry goes on there. */
  at(position: Position): { readonly block: Block; readonly offset: number } {
    return blockAt(this.root, this.offsetAt(position))
  }

  /** The position of an offset; between the two characters of a line end it is the end of the line. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.length)
    const at = this.slice(inside - 1, inside + 1) === '\r\n' ? inside - 1 : inside
    const line = linesBefore(this.root, at)
    return { line, character: at - this.#lineStart(line) }
  }

  /** The offset of a position; beyond the end of its line it is that end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0
    if (line > this.root.lines) return this.length
    const start = this.#lineStart(line)
    const end = line === this.root.lines ? this.length : lineEndOffset(this.root, line)
    const last = end > start && line < this.root.lines && this.slice(end - 1, end + 1) === '\r\n' ? end - 1 : end
    return Math.min(start + Math.max(character, 0), last)
  }

  #lineStart(line: number): number {
    return line === 0 ? 0 : lineEndOffset(this.root, line - 1) + 1
  }

  /** Where a block begins. A few are searched for; whoever asks for many gets a map of all. */
  #startOf(block: Block): number {
    const known = this.#starts.get(block)
    if (known !== undefined) return known
    if (this.#searches++ < 8) {
      const found = searchStart(this.root, block, 0) ?? 0
      this.#starts.set(block, found)
      return found
    }
    mapStarts(this.root, 0, this.#starts)
    return this.#starts.get(block) ?? 0
  }

  #partOf(block: Block): Part | undefined {
    return searchPart(this.root, block)
  }
}
