import type { Range } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import type { Place } from '../problem.ts'
import { spanOf } from './tree.ts'

/** The range of a place, which may come from a result of an earlier state: the block that stands there now is asked. */
export function rangeOf(document: FlowDocument, place: Place): Range {
  const block = document.current(place.block)
  return document.range({ block, ...spanOf({ ...place, block }) })
}
