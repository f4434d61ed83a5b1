import type { Position } from 'vscode-languageserver-types'
import type { Block } from '../document/block.ts'
import type { FlowDocument } from '../document/document.ts'
import type { Path } from '../problem.ts'
import type { Node, Property, Span, StringNode } from './node.ts'
import { nodeAt, treeOf } from './tree.ts'

/** Stands in the text where the cursor is. Nobody writes it, and both grammars take it for a letter. */
export const sentinel = '\uE000'

/**
 * Where something is being written: a key of the object at `path`, or the value at `path`. Found by writing a letter at the cursor and reading the
 * text again, so that half a document is as good as a whole one and nothing depends on how its lines look.
 */
export interface Cursor {
  readonly at: 'key' | 'value'
  /** The document with the letter in it: blocks that the cursor is not in are those of the document itself. */
  readonly document: FlowDocument
  readonly block: Block
  readonly path: Path
  /** What stands in front of the cursor in the key or value. */
  readonly typed: string
  /** What a completion replaces: offsets in the text of the document without the letter. */
  readonly token: Span
  /** How the token is written now; undefined when nothing is there yet. */
  readonly quotes: '"' | "'" | undefined
  /** Keys that the object has besides this one. */
  readonly siblings: readonly string[]
  /** Whether the key has its colon already. */
  readonly colon: boolean
  /** Inside braces or brackets: always so in JSON. */
  readonly flow: boolean
  /** A space has to come first: the colon before the cursor has none. */
  readonly space: boolean
}

/** The cursor at a position, or undefined where nothing of the document can be written: in a comment, between tokens that do not fit. */
export function cursorAt(document: FlowDocument, position: Position): Cursor | undefined {
  const offset = document.offsetAt(position)
  const insertion = insertionAt(document, offset)
  const marked = document.replaced({ from: insertion.start, to: insertion.end, text: insertion.text })
  const at = insertion.start + insertion.text.indexOf(sentinel)
  const { block } = marked.at(marked.positionAt(at))
  const { root } = treeOf(block)
  const found = root && find(root, [], undefined)
  if (!found) return undefined
  const start = marked.offset(block, found.scalar.start)
  const end = marked.offset(block, found.scalar.end, true)
  if (found.scalar.style === 'block') return undefined
  const typed = found.scalar.value.slice(0, found.scalar.value.indexOf(sentinel))
  const added = sentinel.length + (insertion.space ? 1 : 0)
  const own = { start: Math.min(start, insertion.start), end: Math.max(end - added, insertion.start) }
  const token = insertion.synthetic ? { start: insertion.start, end: insertion.end } : own
  const first = document.slice(token.start, token.start + 1)
  return {
    at: found.at,
    document: marked,
    block,
    path: found.path,
    typed,
    token,
    quotes: first === '"' || first === "'" ? first : undefined,
    siblings: found.at === 'key' ? [...new Set([...keysAt(root, found.path), ...keysBeside(document, position, found.path)])] : [],
    colon: found.at === 'key' && !insertion.colon && found.property?.value !== undefined,
    flow: block.form === 'json' || found.flow,
    space: insertion.space,
  }
}

/** What is written at the cursor. The line that it is on decides: neither strings of JSON nor words of YAML leave theirs. */
function insertionAt(document: FlowDocument, offset: number): Insertion {
  const { line, character } = document.positionAt(offset)
  const start = offset - character
  const text = document.slice(start, document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }))
  const insertion = document.form === 'json' ? jsonInsertion(text, character) : yamlInsertion(text, character)
  return { ...insertion, start: start + insertion.start, end: start + insertion.end }
}

interface Insertion extends Span {
  readonly text: string
  /** The text brings its own quotes: what it replaces is the token. */
  readonly synthetic: boolean
  /** A colon was added that the document does not have. */
  readonly colon: boolean
  /** A space was added in front that the document does not have. */
  readonly space: boolean
}

/** In a string the letter goes in as it is; elsewhere it is a string of its own, around the word that is being written. `text` is a line. */
function jsonInsertion(text: string, offset: number): Insertion {
  let open = false
  let at = 0
  for (; at < offset; at++) {
    if (text[at] === '"') open = !open
    else if (open && text[at] === '\\') at++
  }
  if (open && at === offset) return { start: offset, end: offset, text: sentinel, synthetic: false, colon: false, space: false }
  const { start, end } = wordAround(text, offset, /[\w.$+-]/)
  return {
    start,
    end,
    text: `"${text.slice(start, offset)}${sentinel}${text.slice(offset, end)}"`,
    synthetic: true,
    colon: false,
    space: false,
  }
}

/** A word alone on its line may become a key: with a colon behind it the text means the same to the parser whatever stands below it. `text` is a line. */
function yamlInsertion(text: string, offset: number): Insertion {
  const before = text.slice(0, offset)
  const after = text.slice(offset)
  const word = /^[\w-]*/.exec(after)?.[0] ?? ''
  if (/^\s*(?:-\s+)*[\w-]*$/.test(before) && /^[\w-]*\s*$/.test(after)) {
    return { start: offset, end: offset + word.length, text: `${sentinel}${word}:`, synthetic: false, colon: true, space: false }
  }
  const space = before.endsWith(':')
  return { start: offset, end: offset, text: (space ? ' ' : '') + sentinel, synthetic: false, colon: false, space }
}

function wordAround(text: string, offset: number, letter: RegExp): Span {
  let start = offset
  while (start > 0 && letter.test(text[start - 1] ?? '')) start--
  let end = offset
  while (end < text.length && letter.test(text[end] ?? '')) end++
  return { start, end }
}

interface Found {
  readonly at: 'key' | 'value'
  readonly path: Path
  readonly scalar: StringNode
  readonly flow: boolean
  readonly property?: Property
}

function find(node: Node, path: Path, property: Property | undefined): Found | undefined {
  switch (node.kind) {
    case 'object':
      for (const child of node.properties) {
        if (child.key.value.includes(sentinel)) return { at: 'key', path, scalar: child.key, flow: node.flow, property: child }
        const found = child.value && find(child.value, [...path, child.key.value], child)
        if (found) return found.flow === false && node.flow ? { ...found, flow: true } : found
      }
      return undefined
    case 'array':
      for (const [i, item] of node.items.entries()) {
        const found = find(item, [...path, i], undefined)
        if (found) return found.flow === false && node.flow ? { ...found, flow: true } : found
      }
      return undefined
    case 'string':
      return node.value.includes(sentinel) ? { at: 'value', path, scalar: node, flow: false, ...(property && { property }) } : undefined
    default:
      return undefined
  }
}

/** The letter may make the parser stumble over the next key, so the document without it is asked too. */
function keysBeside(document: FlowDocument, position: Position, path: Path): string[] {
  const { block, offset } = document.at(position)
  const { root } = treeOf(block)
  const node = nodeAt(root, path)
  return node && node.start <= offset && offset <= node.end ? keysAt(root, path, offset) : []
}

/** The keys of the object at a path, but for one that is being written at `offset`. */
function keysAt(root: Node | undefined, path: Path, offset?: number): string[] {
  const object = nodeAt(root, path)
  if (object?.kind !== 'object') return []
  const others = object.properties.filter(({ key }) => offset === undefined || offset < key.start || offset > key.end)
  return others.map(({ key }) => key.value).filter((key) => !key.includes(sentinel))
}
