import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { isOneOf } from './isOneOf.ts'
import { modeOf } from './modeOf.ts'

/** Nobody passes a constant parameter, so its value has to stand in the document. */
export const constantWithoutValue: EntityRule = {
  code: 'constant-without-value',
  severity: 'error',
  on: 'dataServiceParameter',
  check(parameter) {
    const { operator, default: value } = parameter.value
    if (!isOneOf(['Const'], operator) || !isAbsent(value) || !modeOf(parameter)?.operator.includes('Const')) return
    return { at: ['operator'], message: say`A parameter with the operator Const has its value in "default", and there is none.` }
  },
}
