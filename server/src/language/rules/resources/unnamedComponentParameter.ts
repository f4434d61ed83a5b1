import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** The SQL of a component asks for its parameters by name. */
export const unnamedComponentParameter: EntityRule = {
  code: 'unnamed-component-parameter',
  severity: 'warning',
  on: 'componentParameter',
  check({ value: { name } }) {
    if (isBlank(name))
      return { at: name === undefined ? [] : ['name'], message: say`The component parameter has no "name", so that no SQL can use it.` }
  },
}
