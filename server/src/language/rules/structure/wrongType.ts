import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import type { BlockRule } from '../rule.ts'

/** A value of another JSON type than readers expect: refused, dropped or converted, as the severity says. */
export const wrongType: BlockRule = {
  code: 'wrong-type',
  severity: 'error',
  block: true,
  *check(block) {
    for (const failure of failuresOf(block)) {
      const explanation = failure.kind === 'type' && !isInputsList(failure.path, failure.found) ? explain(failure) : undefined
      if (explanation) yield explanation
    }
  },
}

/** A list as `inputs` or `outputs` has a rule of its own. */
function isInputsList(path: readonly (string | number)[], found: string): boolean {
  return found === 'array' && (path.at(-1) === 'inputs' || path.at(-1) === 'outputs')
}
