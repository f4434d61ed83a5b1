import { hasPlaceholder } from '../../model/reference.ts'
import type { Path } from '../../problem.ts'
import { say } from '../../sentence.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** Two parameters of a script share a name: its code can read only one of them. */
export const duplicateParameter: EntityRule = {
  code: 'duplicate-parameter',
  severity: 'warning',
  on: 'script',
  *check(script) {
    const first = new Map<string, Path>()
    for (const { object, index } of objectsIn(script.value.parameters)) {
      const { name } = object
      // Two unnamed expressions are the business of no-kv-expression.
      if (typeof name !== 'string' || name.trim() === '' || hasPlaceholder(name) || object.type === 'NoKvVariableExpression') continue
      const at = ['parameters', index, 'name']
      const known = first.get(name)
      if (!known) {
        first.set(name, at)
        continue
      }
      yield {
        at,
        message: say`The parameter "${name}" is given twice; the code can read only one of the values.`,
        related: [{ at: known, message: say`"${name}" is given here first.` }],
      }
    }
  },
}
