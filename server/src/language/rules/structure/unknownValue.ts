import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import type { BlockRule } from '../rule.ts'

/** A word that the field does not know: misspelt, from an old guide, or in another letter case. */
export const unknownValue: BlockRule = {
  code: 'unknown-value',
  severity: 'error',
  block: true,
  about: 'failures',
  check(block) {
    return failuresOf(block).flatMap((failure) =>
      failure.kind === 'enum' && failure.path.join() !== 'kind' ? (explain(failure) ?? []) : [],
    )
  },
}
