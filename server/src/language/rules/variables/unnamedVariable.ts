import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { isSource, isToolDialect } from './place.ts'

/** Code reads a variable by its name; without one the parser calls it "unnamed". */
export const unnamedVariable: EntityRule = {
  code: 'unnamed-variable',
  severity: 'warning',
  on: 'variable',
  check(variable) {
    const { name, type } = variable.value
    if (!isBlank(name) || type === 'NoKvVariableExpression' || isSource(variable) || isToolDialect(variable)) return
    return { at: name === undefined ? [] : ['name'], message: say`The variable has no "name", so that no code can read it.` }
  },
}
