import type { DocumentHighlight, Position, Range } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import { rangeOf } from '../syntax/ranges.ts'
import { targetAt } from './targets.ts'

/** Where what is named at the position is defined. */
export function definition(document: FlowDocument, position: Position): Range[] {
  return (targetAt(document, position)?.definitions ?? []).map((place) => rangeOf(document, place))
}

/** Where it is used and, when asked for, defined. */
export function references(document: FlowDocument, position: Position, includeDeclaration: boolean): Range[] {
  const target = targetAt(document, position)
  if (!target) return []
  return [...(includeDeclaration ? target.definitions : []), ...target.uses].map((place) => rangeOf(document, place))
}

/** DocumentHighlightKind.Read and Write. */
const read = 2
const write = 3

export function highlights(document: FlowDocument, position: Position): DocumentHighlight[] {
  const target = targetAt(document, position)
  if (!target) return []
  return [
    ...target.definitions.map((place) => ({ range: rangeOf(document, place), kind: write }) as const),
    ...target.uses.map((place) => ({ range: rangeOf(document, place), kind: read }) as const),
  ]
}
