import { say } from '../../sentence.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** One expression instead of names and values: it is the whole parameter line of the node, and is called "-". */
export const noKvExpression: EntityRule = {
  code: 'no-kv-expression',
  severity: 'hint',
  on: 'script',
  check(script) {
    const parameters = objectsIn(script.value.parameters)
    const expression = parameters.find(({ object }) => String(object.type).toLowerCase() === 'nokvvariableexpression')
    if (!expression) return
    const { object, index } = expression
    const at = ['parameters', index]
    if (parameters.length > 1) {
      return {
        at: [...at, 'type'],
        message: say`A parameter of type "NoKvVariableExpression" is the whole parameter line: no other parameter may stand beside it.`,
      }
    }
    if (object.name === '-') return
    return {
      at: object.name === undefined ? [...at, 'type'] : [...at, 'name'],
      message: say`A parameter of type "NoKvVariableExpression" has no name of its own: call it "-".`,
      ...(typeof object.name === 'string' && { fix: { title: say`Change to "-"`, change: { kind: 'value', text: '-' } } }),
    }
  },
}
