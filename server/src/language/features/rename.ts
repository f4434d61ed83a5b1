import type { Position, Range, TextEdit } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import { parseReference } from '../model/reference.ts'
import type { Place } from '../problem.ts'
import { rangeOf } from '../syntax/ranges.ts'
import { renderScalar, type Style } from '../syntax/render.ts'
import { blockValue, nodeAt, treeOf } from '../syntax/tree.ts'
import { scalarText, valueAt } from '../syntax/value.ts'
import { targetAt } from './targets.ts'

/** What a rename at the position would change the name of, and the name as it is; undefined where nothing with a name of its own stands. */
export function renamable(document: FlowDocument, position: Position): { readonly range: Range; readonly placeholder: string } | undefined {
  const target = targetAt(document, position)
  if (!target || target.definitions.length === 0) return undefined
  const offset = document.offsetAt(position)
  const here = [...target.definitions, ...target.uses].find((place) => {
    const { start, end } = rangeOf(document, place)
    return document.offsetAt(start) <= offset && offset <= document.offsetAt(end)
  })
  return here && { range: rangeOf(document, here), placeholder: target.name }
}

/** The edits that give an id or an output another name, wherever it is defined or used: bare, and inside braces. */
export function rename(document: FlowDocument, position: Position, newName: string): TextEdit[] {
  const target = targetAt(document, position)
  if (!target || target.definitions.length === 0 || newName.trim() === '') return []
  return [...target.definitions, ...target.uses].flatMap((place) => renamed(document, place, target.name, newName))
}

function renamed(document: FlowDocument, place: Place, oldName: string, newName: string): TextEdit[] {
  const { block, path } = place
  const node = nodeAt(treeOf(block).root, path)
  const text = scalarText(valueAt(blockValue(block), path))
  if (!node || text === undefined) return []
  const isReference = text !== oldName && parseReference(text).id === oldName
  const at = text.lastIndexOf(oldName)
  const changed = isReference ? text.slice(0, at) + newName + text.slice(at + oldName.length) : newName
  const style: Style = { form: document.form, flow: true, indent: '', unit: '' }
  const quotes =
    node.kind === 'string' && node.style === 'single' ? "'" : node.kind === 'string' && node.style === 'double' ? '"' : undefined
  return [{ range: document.range({ block, start: node.start, end: node.end }), newText: renderScalar(changed, style, quotes) }]
}
