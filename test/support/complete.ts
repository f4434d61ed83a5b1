import type { CompletionItem, TextEdit } from 'vscode-languageserver-types'
import type { Form } from '../../server/src/language/document/block.ts'
import { FlowDocument } from '../../server/src/language/document/document.ts'
import { type CompletionContext, completion } from '../../server/src/language/features/completion/completion.ts'

/** What is offered at the `|` in the text. The first `|` is the cursor; write block scalars as `>-`. */
export function offered(
  form: Form,
  marked: string,
  context?: CompletionContext,
): { readonly document: FlowDocument; readonly items: readonly CompletionItem[] } {
  const offset = marked.indexOf('|')
  const document = FlowDocument.of(form, marked.slice(0, offset) + marked.slice(offset + 1))
  return { document, items: completion(document, document.positionAt(offset), context) }
}

export function labels(form: Form, marked: string, context?: CompletionContext): string[] {
  return [...offered(form, marked, context).items]
    .sort((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label))
    .map((item) => item.label)
}

/** The text after the item with this label was chosen, its placeholders filled with their defaults and the cursor gone. */
export function completed(form: Form, marked: string, label: string, context?: CompletionContext): string {
  const { document, items } = offered(form, marked, context)
  const item = items.find((candidate) => candidate.label === label)
  if (!item) throw new Error(`"${label}" is not offered; there is ${items.map((candidate) => candidate.label).join(', ')}`)
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]
  const text = applied(document, edits)
  return item.insertTextFormat === 2 ? withDefaults(text) : text
}

export function applied(document: FlowDocument, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
  return sorted.reduce(
    (text, { range, newText }) => text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end)),
    document.text,
  )
}

/** A snippet as it reads when every placeholder is left as it is. */
export function withDefaults(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\d+|\$\{\d+\}/g, '')
    .replace(/\\([$}\\])/g, '$1')
}
