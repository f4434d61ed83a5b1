import type { Position, SelectionRange } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import { pointAt } from '../syntax/point.ts'

/** From the scalar at a position outwards: value, property, object, list, block, document. */
export function selection(document: FlowDocument, position: Position): SelectionRange {
  const whole = { start: document.positionAt(0), end: document.positionAt(document.text.length) }
  const point = pointAt(document, position)
  const spans = point ? point.around.map((span) => document.range({ block: point.block, ...span })) : []
  return (
    [whole, ...spans].reduce<SelectionRange | undefined>((parent, range) => (parent ? { range, parent } : { range }), undefined) ?? {
      range: whole,
    }
  )
}
