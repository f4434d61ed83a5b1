import { guesses } from '../../model/guesses.ts'
import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'
import { idsByEntity } from './idsByEntity.ts'

/** A reference that nothing in the document answers. The parser fails on it, except where a stub may stand for something outside. */
export const danglingReference: DocumentRule = {
  code: 'dangling-reference',
  severity: 'error',
  document: true,
  needsWhole: true,
  *check(index) {
    const dangling = index.uses.filter(
      ({ stub, reference, text, entity }) =>
        !stub && !reference.fault && !hasPlaceholder(text) && index.find(entity, reference.id).length === 0,
    )
    if (dangling.length === 0) return
    const ids = idsByEntity(index)
    const guess = guesses()
    for (const use of dangling) {
      const { reference, entity } = use
      const at = placeOf(use)
      const near = guess(reference.id, ids.get(entity) ?? new Map())
      if (near === undefined) {
        yield { at, message: say`Nothing in this document has the id "${reference.id}".` }
        continue
      }
      const from = use.text.lastIndexOf(reference.id)
      const text = use.text.slice(0, from) + near + use.text.slice(from + reference.id.length)
      yield {
        at,
        message: say`Nothing in this document has the id "${reference.id}". Did you mean "${near}"?`,
        fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } },
      }
    }
  },
}
