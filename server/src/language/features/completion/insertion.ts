import type { CompletionItem, Position, Range } from 'vscode-languageserver-types'
import type { Block } from '../../document/block.ts'
import type { FlowDocument } from '../../document/document.ts'
import { typesOf } from '../../schema/lookup.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Cursor } from '../../syntax/cursor.ts'
import { renderScalar, type Style } from '../../syntax/render.ts'
import type { Speak } from '../speak.ts'

/** InsertTextFormat.Snippet and InsertTextMode.asIs: the package's constants would bring the whole of it along. */
export const snippetFormat = 2
const asIs = 1

/** Everything needed to write at the cursor: the place, and how text looks there. */
export interface Pen {
  readonly document: FlowDocument
  readonly cursor: Cursor
  readonly style: Style
  /** Says texts for people; what is put in is the same in every language. */
  readonly speak: Speak
  /** The block of the document, without the letter, that the cursor is in. */
  readonly here: Block
  /** What is replaced, and the character that it begins with. */
  readonly range: Range
  readonly typed: string
  /** JSON: a comma is missing in front of the token, or behind it. */
  readonly commaBefore: Position | undefined
  readonly commaAfter: boolean
}

/** How far around the cursor commas and the habits of the document are looked for. */
const nearby = 4000

export function penAt(document: FlowDocument, cursor: Cursor, speak: Speak): Pen {
  const { form } = document
  const { token } = cursor
  const json = form === 'json'
  const range = { start: document.positionAt(token.start), end: document.positionAt(token.end) }
  const column = range.start.character
  const far = Math.max(token.start - nearby, 0)
  const before = document.slice(far, token.start).trimEnd()
  const after = /^\s*(.)/s.exec(document.slice(token.end, token.end + nearby))?.[1] ?? ''
  const leading = /^[ \t]*/.exec(document.slice(token.start - column, token.start))?.[0] ?? ''
  const unit = /\n(\t| {2,8})\S/.exec(document.slice(0, nearby))?.[1] ?? '  '
  return {
    document,
    cursor,
    speak,
    range,
    here: document.at(range.start).block,
    typed: document.slice(token.start, token.start + 1),
    style: { form, flow: cursor.flow, indent: json ? leading : ' '.repeat(column), unit: json ? unit : '  ' },
    commaBefore: json && before !== '' && !/[{[,:]$/.test(before) ? document.positionAt(far + before.length) : undefined,
    commaAfter: json && !isWhole(document, cursor) && after !== '' && /["{[\d\-tfn]/.test(after) && !cursor.colon,
  }
}

/** Nothing stands beside the value of the document itself; the value of a block stands in a list. */
function isWhole(document: FlowDocument, { at, path, block }: Cursor): boolean {
  return at === 'value' && path.length === 0 && block === document.root.block
}

interface Draft extends Omit<CompletionItem, 'textEdit' | 'filterText'> {
  /** What is put in: a snippet where `snippet` is set. */
  readonly text: string
  readonly snippet?: boolean
  /** What the typed text is compared with; the label when absent. */
  readonly filter?: string
}

/** A completion that replaces the token, with the commas that JSON wants around it. */
export function item(pen: Pen, { text, snippet = false, filter, ...rest }: Draft): CompletionItem {
  const { cursor, range, typed, commaBefore: comma } = pen
  const newText = `${cursor.space ? ' ' : ''}${text}${pen.commaAfter ? ',' : ''}`
  const quote = typed === '"' || typed === "'" ? typed : ''
  return {
    ...rest,
    filterText: quote + (filter ?? rest.label),
    textEdit: { range, newText },
    ...(snippet && { insertTextFormat: snippetFormat }),
    insertTextMode: asIs,
    ...(comma && { additionalTextEdits: [{ range: { start: comma, end: comma }, newText: ',' }] }),
  }
}

/** What typed text is compared with where a label is said in another language: people type English too. */
export function withEnglish(label: string, english: string): string {
  return label === english ? english : `${label} ${english}`
}

/** A scalar value in the place of the token. */
export function scalar(pen: Pen, value: string | number | boolean): string {
  return renderScalar(value, pen.style, pen.cursor.quotes)
}

/** `"key": ` and a first idea of its value, as a snippet. */
export function keyWithStub(pen: Pen, key: string, schema: Schema): string {
  const { style } = pen
  if (style.form === 'json') return `${JSON.stringify(key)}: ${jsonStub(schema)}`
  const types = typesOf(schema)
  const first = types[0]
  if (first === 'object') return style.flow ? `${key}: { $1 }` : `${key}:\n${style.indent}${style.unit}$1`
  if (first === 'array') return style.flow ? `${key}: [$1]` : `${key}:\n${style.indent}${style.unit}- $1`
  return `${key}: ${plainStub(schema)}`
}

function jsonStub(schema: Schema): string {
  switch (typesOf(schema)[0]) {
    case 'object':
      return '{$1}'
    case 'array':
      return '[$1]'
    case 'string':
      return schema.default === undefined ? '"$1"' : `"\${1:${schema.default}}"`
    default:
      return plainStub(schema)
  }
}

function plainStub(schema: Schema): string {
  if (typesOf(schema)[0] === 'boolean') return '${1|true,false|}'
  return schema.default === undefined ? '$1' : `\${1:${schema.default}}`
}
