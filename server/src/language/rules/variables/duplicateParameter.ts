import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank, isObject, type Value } from '../../syntax/value.ts'
import type { EntityRule, Finding } from '../rule.ts'

/** Two parameters of a script share a name: its code can read only one of them. */
export const duplicateParameter: EntityRule = {
  code: 'duplicate-parameter',
  severity: 'warning',
  on: 'script',
  check({ value: { parameters } }) {
    if (!Array.isArray(parameters) || parameters.length < 2) return
    const first = new Map<string, number>()
    return (parameters as readonly Value[]).flatMap((parameter, index): readonly Finding[] => {
      const name = nameOf(parameter)
      if (name === undefined) return none
      const known = first.get(name)
      if (known === undefined) {
        first.set(name, index)
        return none
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

const none: readonly never[] = []

/** The name by which code reads a parameter. Two unnamed expressions are the business of no-kv-expression. */
function nameOf(parameter: Value): string | undefined {
  if (!isObject(parameter) || parameter.type === 'NoKvVariableExpression') return undefined
  const { name } = parameter
  return typeof name !== 'string' || isBlank(name) || hasPlaceholder(name) ? undefined : name
}
