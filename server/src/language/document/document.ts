import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Range } from 'vscode-languageserver-types'
import { Block, type Form } from './block.ts'
import { cutJson } from './bordersJson.ts'
import { cutYaml } from './bordersYaml.ts'
import type { Cut } from './cut.ts'

/** A block in its place: `lists[i]` are the blocks that fill `block.runs[i]`. */
export interface Part {
  readonly block: Block
  readonly lists: readonly (readonly Part[])[]
}

/** A stretch of the document's text that belongs to one block: from `start` in the document, from `own` in the block's text. */
interface Segment {
  readonly block: Block
  readonly start: number
  readonly own: number
  readonly length: number
}

/** A span of a block's own text, or of a whole block. */
export interface BlockSpan {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/**
 * A state of a document: its text as a tree of blocks. It never changes; an edit makes the next state, which takes over every block that the
 * edit left alone. The only place that knows where blocks are, and so the only one that makes offsets and ranges of the whole text.
 */
export class FlowDocument {
  readonly form: Form
  readonly root: Part
  readonly #lines: TextDocument
  readonly #segments: Segment[] = []
  readonly #ofBlock = new Map<Block, Segment[]>()
  readonly #derived = new Map<unknown, unknown>()

  private constructor(form: Form, lines: TextDocument, root: Part) {
    this.form = form
    this.root = root
    this.#lines = lines
    place(root, 0, this.#segments, this.#ofBlock)
  }

  /** The document of this text; blocks of the previous state serve again where their text is the same. */
  static of(form: Form, text: string, previous?: FlowDocument): FlowDocument {
    const cut = form === 'json' ? cutJson(text) : cutYaml(text)
    const before = previous?.form === form ? previous.root : undefined
    return new FlowDocument(form, TextDocument.create('', '', 0, text), partOf(form, cut, before, previous !== undefined))
  }

  get text(): string {
    return this.#lines.getText()
  }

  /** All blocks, the frame first, in the order in which they begin. */
  get blocks(): Iterable<Block> {
    return this.#ofBlock.keys()
  }

  /** The result of a pure function of this state, computed once. */
  derive<T>(compute: (document: FlowDocument) => T): T {
    if (!this.#derived.has(compute)) this.#derived.set(compute, compute(this))
    return this.#derived.get(compute) as T
  }

  /** Offset in the document of an offset in a block's own text. With `before`, an offset at a cut is that of the text in front of it. */
  offset(block: Block, own: number, before = false): number {
    const segments = this.#ofBlock.get(block) ?? []
    let found = segments[0]
    for (const segment of segments) {
      if (segment.own > own || (before && segment.own === own && segment !== segments[0])) break
      found = segment
    }
    return found ? found.start + own - found.own : 0
  }

  range(span: BlockSpan): Range {
    const start = this.offset(span.block, span.start)
    const end = span.end > span.start ? this.#end(span) : start
    return { start: this.#lines.positionAt(start), end: this.#lines.positionAt(Math.max(start, end)) }
  }

  /** In YAML a value ends where a list was cut out only when that list is its last part: its end is that of the list. */
  #end({ block, end }: BlockSpan): number {
    if (this.form === 'json' || !block.runs.some((run) => run.offset === end)) return this.offset(block, end, true)
    return this.text.slice(0, this.offset(block, end)).trimEnd().length
  }

  /** The block at a position of the document, and the offset in the block's own text. */
  at(position: Range['start']): { readonly block: Block; readonly offset: number } {
    const offset = this.#lines.offsetAt(position)
    let low = 0
    let high = this.#segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#segments[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    // At the end of the text nothing is left of the frame: the last entry goes on there.
    while (low > 0 && this.#segments[low]?.length === 0) low--
    const segment = this.#segments[low]
    if (!segment) return { block: this.root.block, offset: 0 }
    return { block: segment.block, offset: segment.own + Math.min(offset - segment.start, segment.length) }
  }

  /** The position of an offset of the whole text, and back. */
  positionAt(offset: number): Range['start'] {
    return this.#lines.positionAt(offset)
  }

  offsetAt(position: Range['start']): number {
    return this.#lines.offsetAt(position)
  }
}

function place(part: Part, start: number, segments: Segment[], ofBlock: Map<Block, Segment[]>): number {
  const { block } = part
  const own: Segment[] = []
  ofBlock.set(block, own)
  let at = start
  let from = 0
  const add = (to: number) => {
    const segment = { block, start: at, own: from, length: to - from }
    own.push(segment)
    segments.push(segment)
    at += to - from
    from = to
  }
  block.runs.forEach((run, i) => {
    add(run.offset)
    for (const child of part.lists[i] ?? []) at = place(child, at, segments, ofBlock)
  })
  add(block.text.length)
  return at
}

function partOf(form: Form, cut: Cut, before: Part | undefined, detach: boolean): Part {
  const known = before && serves(before.block, cut) ? before.block : undefined
  const block = known ?? new Block(form, cut.role, detach ? detached(cut.text) : cut.text, cut.runs, cut.last)
  const lists = cut.lists.map((entries, i) => {
    const key = cut.runs[i]?.path.join('/')
    const old = before?.lists[before.block.runs.findIndex((run) => run.path.join('/') === key)] ?? []
    return partsOf(form, entries, old, detach)
  })
  return { block, lists }
}

/** Entries that are the same from the front and from the back are taken over, and those between are matched in order. */
function partsOf(form: Form, cuts: readonly Cut[], before: readonly Part[], detach: boolean): Part[] {
  const same = (i: number, j: number) => {
    const cut = cuts[i]
    const part = before[j]
    return cut !== undefined && part !== undefined && serves(part.block, cut)
  }
  let head = 0
  while (same(head, head)) head++
  let tail = 0
  while (tail < Math.min(cuts.length, before.length) - head && same(cuts.length - 1 - tail, before.length - 1 - tail)) tail++
  return cuts.map((cut, i) => {
    const j = i < cuts.length - tail ? i : i - cuts.length + before.length
    return partOf(form, cut, j < before.length - tail || i >= cuts.length - tail ? before[j] : undefined, detach)
  })
}

function serves(block: Block, cut: Cut): boolean {
  return (
    block.role === cut.role &&
    block.last === cut.last &&
    block.text === cut.text &&
    block.runs.length === cut.runs.length &&
    block.runs.every((run, i) => run.offset === cut.runs[i]?.offset && run.path.join() === cut.runs[i]?.path.join())
  )
}

/** A copy with memory of its own: a slice would keep the whole text of its state alive for as long as the block lives. */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}
