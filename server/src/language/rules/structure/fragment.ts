import type { FlowDocument } from '../../document/document.ts'
import { headerValue } from '../../model/header.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { DocumentRule } from '../rule.ts'

/** A part of a document, kept in a file of its own: lists of the body and no kind. */
export function isFragment(document: FlowDocument): boolean {
  const value = blockValue(document.root.block)
  if (!isObject(value) || headerValue(value, 'kind') !== undefined || headerValue(value, 'version') !== undefined) return false
  return document.root.block.role === 'flat' && ('nodes' in value || 'flow' in value || 'dependencies' in value)
}

export const fragment: DocumentRule = {
  code: 'fragment',
  severity: 'information',
  document: true,
  check(_, document) {
    if (!isFragment(document)) return
    return {
      at: { block: document.root.block, path: [] },
      message: say`This looks like a part of a FlowSpec document: it has no "kind". It is checked for its grammar only.`,
    }
  },
}
