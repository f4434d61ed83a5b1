import { say } from '../../sentence.ts'
import { isObject, type Value } from '../../syntax/value.ts'
import { isWord, objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** One expression instead of names and values: it is the whole parameter line of the node, and is called "-". */
export const noKvExpression: EntityRule = {
  code: 'no-kv-expression',
  severity: 'hint',
  on: 'script',
  check({ value: { parameters } }) {
    if (!Array.isArray(parameters)) return
    const index = parameters.findIndex(isExpression)
    const expression: Value | undefined = parameters[index]
    if (!isObject(expression)) return
    const { name } = expression
    const at = ['parameters', index]
    if (objectsIn(parameters).length > 1) {
      return {
        at: [...at, 'type'],
        message: say`A parameter of type "NoKvVariableExpression" is the whole parameter line: no other parameter may stand beside it.`,
      }
    }
    if (name === '-') return
    return {
      at: name === undefined ? [...at, 'type'] : [...at, 'name'],
      message: say`A parameter of type "NoKvVariableExpression" has no name of its own: call it "-".`,
      ...(typeof name === 'string' && { fix: { title: say`Change to "-"`, change: { kind: 'value', text: '-' } } }),
    }
  },
}

function isExpression(parameter: Value): boolean {
  return isObject(parameter) && isWord(parameter.type, 'nokvvariableexpression')
}
