import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule, Finding } from '../rule.ts'

/** Two parameters of a script share a name: its code can read only one of them. */
export const duplicateParameter: EntityRule = {
  code: 'duplicate-parameter',
  severity: 'warning',
  on: 'script',
  check({ value: { parameters } }) {
    if (!Array.isArray(parameters) || parameters.length < 2) return
    const first = new Map<string, number>()
    return objectsIn(parameters).flatMap(({ object: { name, type }, index }): Finding[] => {
      // Two unnamed expressions are the business of no-kv-expression.
      if (typeof name !== 'string' || isBlank(name) || hasPlaceholder(name) || type === 'NoKvVariableExpression') return []
      const known = first.get(name)
      if (known === undefined) {
        first.set(name, index)
        return []
      }
      return [
        {
          at: ['parameters', index, 'name'],
          message: say`The parameter "${name}" is given twice; the code can read only one of the values.`,
          related: [{ at: ['parameters', known, 'name'], message: say`"${name}" is given here first.` }],
        },
      ]
    })
  },
}
