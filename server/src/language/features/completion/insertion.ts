import type { CompletionItem } from 'vscode-languageserver-types'
import type { FlowDocument } from '../../document/document.ts'
import { lineStart } from '../../document/lines.ts'
import { typesOf } from '../../schema/lookup.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Cursor } from '../../syntax/cursor.ts'
import { renderScalar, type Style } from '../../syntax/render.ts'

/** InsertTextFormat.Snippet and InsertTextMode.asIs: the package's constants would bring the whole of it along. */
export const snippetFormat = 2
const asIs = 1

/** Everything needed to write at the cursor: the place, and how text looks there. */
export interface Pen {
  readonly document: FlowDocument
  readonly cursor: Cursor
  readonly style: Style
  /** JSON: a comma is missing in front of the token, or behind it. */
  readonly commaBefore: number | undefined
  readonly commaAfter: boolean
}

export function penAt(document: FlowDocument, cursor: Cursor): Pen {
  const { text, form } = document
  const { token } = cursor
  const json = form === 'json'
  const before = text.slice(0, token.start).trimEnd()
  const after = /^\s*(.)/s.exec(text.slice(token.end, token.end + 2000))?.[1] ?? ''
  const from = lineStart(text, token.start)
  const column = token.start - from
  const leading = /^[ \t]*/.exec(text.slice(from, token.start))?.[0] ?? ''
  const unit = /\n(\t| {2,8})\S/.exec(text)?.[1] ?? '  '
  return {
    document,
    cursor,
    style: { form, flow: cursor.flow, indent: json ? leading : ' '.repeat(column), unit: json ? unit : '  ' },
    commaBefore: json && before !== '' && !/[{[,:]$/.test(before) ? before.length : undefined,
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
  const { cursor, document } = pen
  const range = { start: document.positionAt(cursor.token.start), end: document.positionAt(cursor.token.end) }
  const newText = `${cursor.space ? ' ' : ''}${text}${pen.commaAfter ? ',' : ''}`
  const typed = document.text.slice(cursor.token.start, cursor.token.start + 1)
  const quote = typed === '"' || typed === "'" ? typed : ''
  const comma = pen.commaBefore === undefined ? undefined : document.positionAt(pen.commaBefore)
  return {
    ...rest,
    filterText: quote + (filter ?? rest.label),
    textEdit: { range, newText },
    ...(snippet && { insertTextFormat: snippetFormat }),
    insertTextMode: asIs,
    ...(comma && { additionalTextEdits: [{ range: { start: comma, end: comma }, newText: ',' }] }),
  }
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
