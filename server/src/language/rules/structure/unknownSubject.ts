import { bodyOf } from '../../model/body.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { scalarText, valueAt } from '../../syntax/value.ts'
import type { DocumentRule } from '../rule.ts'

/** `metadata.uuid` says which entity the document is about; where it names none, tools take the first one. */
export const unknownSubject: DocumentRule = {
  code: 'unknown-subject',
  severity: 'hint',
  document: true,
  needsWhole: true,
  check(index, document) {
    const { block } = document.root
    const path = ['metadata', 'uuid']
    const uuid = scalarText(valueAt(blockValue(block), path))
    if (uuid === undefined || uuid === '' || hasPlaceholder(uuid)) return
    if (scalarText(bodyOf(block)?.value.id) === uuid || index.defines(uuid)) return
    return {
      at: { block, path },
      message: say`Nothing in this document has the id "${uuid}"; tools then take the first entity for what the document is about.`,
    }
  },
}
