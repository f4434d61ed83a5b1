import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** A reference that nothing in the document answers. The parser fails on it, except where a stub may stand for something outside. */
export const danglingReference: FactRule = {
  code: 'dangling-reference',
  severity: 'error',
  facts: 'uses',
  needsWhole: true,
  check(use, index) {
    const { stub, reference, text: written, entity } = use
    if (stub || reference.fault || hasPlaceholder(written) || index.find(entity, reference.id).length > 0) return
    const at = placeOf(use)
    const near = index.guessId(entity, reference.id)
    if (near === undefined) return { at, message: say`Nothing in this document has the id "${reference.id}".` }
    const from = written.lastIndexOf(reference.id)
    const text = written.slice(0, from) + near + written.slice(from + reference.id.length)
    return {
      at,
      message: say`Nothing in this document has the id "${reference.id}". Did you mean "${near}"?`,
      fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } },
    }
  },
}
