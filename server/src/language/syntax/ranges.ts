import type { Range } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import type { Place } from '../problem.ts'
import { spanOf } from './tree.ts'

/** The range of a place. */
export function rangeOf(document: FlowDocument, place: Place): Range {
  return document.range({ block: place.block, ...spanOf(place) })
}
