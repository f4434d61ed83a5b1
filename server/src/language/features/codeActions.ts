import type { CodeAction, Range, TextEdit } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import { lineStart } from '../document/lines.ts'
import type { Fix } from '../problem.ts'
import { say, spoken } from '../sentence.ts'
import type { Span } from '../syntax/node.ts'
import { renderScalar, renderValue, type Style } from '../syntax/render.ts'
import { nodeAt, spanOf, treeOf } from '../syntax/tree.ts'
import { diagnostics, type Judgement, judged } from './diagnostics.ts'

/** Repairs of the problems in a range, and in YAML the comment that silences each of them. */
export function codeActions(document: FlowDocument, range: Range, judgement: Judgement): CodeAction[] {
  const all = diagnostics(document, judgement)
  return judged(document, judgement.levelOf, judgement.workspace).flatMap(({ problem }, i) => {
    const diagnostic = all[i]
    if (!diagnostic || diagnostic.range.start.line > range.end.line || diagnostic.range.end.line < range.start.line) return []
    const common = { kind: 'quickfix', diagnostics: [diagnostic] }
    const edits = problem.fix && editsOf(document, problem.fix)
    const actions: CodeAction[] = []
    if (problem.fix && edits) {
      actions.push({
        ...common,
        title: spoken(problem.fix.title, judgement.translate),
        isPreferred: true,
        edit: { changes: { [judgement.uri]: edits } },
      })
    }
    if (document.form === 'yaml' && problem.severity !== 'error') {
      const { line } = diagnostic.range.start
      const indent = /^[ \t]*/.exec(document.text.slice(document.offsetAt({ line, character: 0 })))?.[0] ?? ''
      const at = { line, character: 0 }
      const edit = { range: { start: at, end: at }, newText: `${indent}# flowspec-disable-next-line ${problem.code}\n` }
      actions.push({
        ...common,
        title: spoken(say`Silence "${problem.code}" here`, judgement.translate),
        edit: { changes: { [judgement.uri]: [edit] } },
      })
    }
    return actions
  })
}

/** The text edits of a fix, or undefined where its place is gone. */
export function editsOf(document: FlowDocument, { at, change }: Fix): TextEdit[] | undefined {
  const { block } = at
  const { root } = treeOf(block)
  const node = nodeAt(root, at.path)
  const replace = (span: Span, newText: string) => [{ range: document.range({ block, ...span }), newText }]
  switch (change.kind) {
    case 'source':
      return at.span && replace(at.span, change.text)
    case 'key':
      return replace(spanOf({ block, path: at.path, facet: 'key' }), renderScalar(change.text, styleAt(document, at)))
    case 'value':
      return node && replace(node, renderScalar(change.text, styleAt(document, at)))
    case 'json':
      return node && replace(node, renderValue(change.value, styleAt(document, at)))
    case 'remove':
      return removal(document, at)
    default:
      return change satisfies never
  }
}

function styleAt(document: FlowDocument, at: Fix['at']): Style {
  const { start } = document.range({ block: at.block, ...spanOf({ ...at, facet: 'key' }) })
  const flow =
    document.form === 'json' ||
    at.path.some((_, i) => {
      const around = nodeAt(treeOf(at.block).root, at.path.slice(0, i))
      return (around?.kind === 'object' || around?.kind === 'array') && around.flow
    })
  return { form: document.form, flow, indent: ' '.repeat(start.character), unit: '  ' }
}

/** A property goes with the comma or the line that belongs to it. */
function removal(document: FlowDocument, at: Fix['at']): TextEdit[] | undefined {
  const span = spanOf({ block: at.block, path: at.path, facet: 'property' })
  const { text } = document
  let start = document.offset(at.block, span.start)
  let end = document.offset(at.block, span.end, true)
  const after = /^\s*,/.exec(text.slice(end))
  const before = /,\s*$/.exec(text.slice(0, start))
  if (document.form === 'json') {
    if (after) end += after[0].length
    else if (before) start -= before[0].length
  }
  const from = lineStart(text, start)
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline + 1
  if (text.slice(from, start).trim() === '' && text.slice(end, lineEnd).trim() === '') {
    start = from
    end = lineEnd
  }
  return [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: '' }]
}
