import { say } from '../../sentence.ts'
import { isAbsent, isBlank, scalarText } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { isParameter } from './place.ts'

/** Types of which the value is the document's to give; the others are filled in by other nodes. */
const givenHere: readonly string[] = ['System', 'Constant', 'NoKvVariableExpression']

/** The check before publishing wants a value for every parameter that no other variable fills in. */
export const emptyParameter: EntityRule = {
  code: 'empty-parameter',
  severity: 'hint',
  on: 'variable',
  check(variable) {
    const { type, value, name, referenceVariable, from } = variable.value
    if (!isBlank(value) || !givenHere.includes(scalarText(type) ?? '') || !isParameter(variable)) return
    if (!isAbsent(referenceVariable) || !isAbsent(from)) return
    return { at: value === undefined ? [] : ['value'], message: say`The parameter "${scalarText(name) ?? ''}" has no value.` }
  },
}
