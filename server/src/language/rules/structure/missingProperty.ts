import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import type { BlockRule } from '../rule.ts'

/** Entities whose needs have rules of their own. */
const elsewhere: readonly string[] = ['document', 'flat', 'variable', 'joinBranch', 'file', 'reference']

/** Something that every reader insists on is not there. */
export const missingProperty: BlockRule = {
  code: 'missing-property',
  severity: 'error',
  block: true,
  *check(block) {
    for (const failure of failuresOf(block)) {
      const own = elsewhere.includes(failure.schema['x-entity'] ?? '')
      const explanation = failure.kind === 'required' && !own ? explain(failure) : undefined
      if (explanation) yield explanation
    }
  },
}
