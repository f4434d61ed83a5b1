import type { FoldingRange } from 'vscode-languageserver-types'
import type { Block } from '../document/block.ts'
import type { FlowDocument, Part } from '../document/document.ts'
import type { Node, Span } from '../syntax/node.ts'
import { treeOf } from '../syntax/tree.ts'

/** What can be folded: every object, list and text of several lines, and comments that follow each other. */
export function folding(document: FlowDocument): FoldingRange[] {
  const seen = new Set<string>()
  return [...partFolds(document, document.root), ...commentFolds(document)].filter(({ startLine, endLine }) => {
    const key = `${startLine} ${endLine}`
    return endLine > startLine && !seen.has(key) && seen.add(key)
  })
}

function partFolds(document: FlowDocument, part: Part): FoldingRange[] {
  const { block } = part
  const own = block.derive(foldsOf).map((span) => toFold(document, block, span))
  const lists = part.lists.flatMap((list) => [...list].flatMap((child) => partFolds(document, child)))
  return [...own, ...lists]
}

/** Spans that fold, from the line of the key or bracket to the last line. */
function foldsOf(block: Block): readonly Span[] {
  const spans: Span[] = []
  const { root } = treeOf(block)
  if (root) collect(root, root.start, spans)
  return spans
}

function collect(node: Node, start: number, spans: Span[]): void {
  if (node.kind === 'object') {
    spans.push({ start, end: node.end })
    for (const property of node.properties) if (property.value) collect(property.value, property.start, spans)
  } else if (node.kind === 'array') {
    spans.push({ start, end: node.end })
    for (const item of node.items) collect(item, item.start, spans)
  } else if (node.kind === 'string' && node.style === 'block') spans.push({ start, end: node.end })
}

function toFold(document: FlowDocument, block: Block, span: Span): FoldingRange {
  const { start, end } = document.range({ block, ...span })
  // In JSON the closing bracket stays visible.
  return { startLine: start.line, endLine: document.form === 'json' ? end.line - 1 : end.line }
}

function commentFolds(document: FlowDocument): FoldingRange[] {
  if (document.form !== 'yaml') return []
  const folds: FoldingRange[] = []
  for (const match of document.text.matchAll(/(?:^[ \t]*#.*(?:\r?\n|$)){2,}/gm)) {
    const startLine = document.positionAt(match.index).line
    folds.push({ startLine, endLine: document.positionAt(match.index + match[0].trimEnd().length).line, kind: 'comment' })
  }
  return folds
}
