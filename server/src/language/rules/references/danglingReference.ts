import { closest } from '../../model/closest.ts'
import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** A reference that nothing in the document answers. The parser fails on it, except where a stub may stand for something outside. */
export const danglingReference: DocumentRule = {
  code: 'dangling-reference',
  severity: 'error',
  document: true,
  needsWhole: true,
  *check(index) {
    const ids = (entity: string) =>
      index.definitions.filter((definition) => definition.entity === entity).map((definition) => definition.id)
    for (const use of index.uses) {
      const { reference, entity } = use
      if (use.stub || reference.fault || hasPlaceholder(use.text) || index.find(entity, reference.id).length > 0) continue
      const near = closest(reference.id, ids(entity))
      const at = placeOf(use)
      if (near === undefined) {
        yield { at, message: say`Nothing in this document has the id "${reference.id}".` }
        continue
      }
      const text = use.text.replace(reference.id, near)
      yield {
        at,
        message: say`Nothing in this document has the id "${reference.id}". Did you mean "${near}"?`,
        fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } },
      }
    }
  },
}
