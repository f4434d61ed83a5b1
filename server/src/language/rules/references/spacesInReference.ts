import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** The parser trims nothing: `{{ a }}` asks for an id with blanks around it. */
export const spacesInReference: DocumentRule = {
  code: 'spaces-in-reference',
  severity: 'error',
  document: true,
  *check(index) {
    for (const use of index.uses) {
      if (use.reference.fault !== 'spaces' || hasPlaceholder(use.text)) continue
      const at = placeOf(use)
      const text = use.text.replace(/\s+/g, '')
      yield {
        at,
        message: say`Write ${text}: blanks in a reference are taken for a part of the id, which is then not found.`,
        fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } },
      }
    }
  },
}
