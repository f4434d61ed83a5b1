import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** The parser trims nothing: `{{ a }}` asks for an id with blanks around it. */
export const spacesInReference: FactRule = {
  code: 'spaces-in-reference',
  severity: 'error',
  facts: 'uses',
  check(use) {
    if (use.reference.fault !== 'spaces' || hasPlaceholder(use.text)) return
    const at = placeOf(use)
    const text = use.text.replace(/\s+/g, '')
    return {
      at,
      message: say`Write ${text}: blanks in a reference are taken for a part of the id, which is then not found.`,
      fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } },
    }
  },
}
