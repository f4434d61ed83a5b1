import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import { formatJson } from '../syntax/json.ts'
import { formatYaml } from '../syntax/yaml.ts'

/** Edits that lay a document out evenly; none where its text is broken. A range is honoured in JSON; YAML is laid out as a whole. */
export function formatting(document: FlowDocument, { tabSize, insertSpaces }: FormattingOptions, range?: Range): TextEdit[] {
  const { text } = document
  if (document.form === 'json') {
    const span = range && { offset: document.offsetAt(range.start), length: document.offsetAt(range.end) - document.offsetAt(range.start) }
    return formatJson(text, tabSize, insertSpaces, span).map(({ offset, length, content }) =>
      edit(document, offset, offset + length, content),
    )
  }
  const result = range ? undefined : formatYaml(text, tabSize)
  return result === undefined || result === text ? [] : [changed(document, text, result)]
}

/** One edit from the first to the last character that differs. */
function changed(document: FlowDocument, before: string, after: string): TextEdit {
  let head = 0
  while (head < before.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return edit(document, head, before.length - tail, after.slice(head, after.length - tail))
}

function edit(document: FlowDocument, start: number, end: number, newText: string): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText }
}
