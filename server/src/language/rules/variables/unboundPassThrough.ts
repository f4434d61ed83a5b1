import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import { isWord } from '../present.ts'
import type { EntityRule } from '../rule.ts'
import { isSource } from './place.ts'

/** A variable that hands on another one has to say which; the service fails on it when the node is submitted. */
export const unboundPassThrough: EntityRule = {
  code: 'unbound-pass-through',
  severity: 'warning',
  on: 'variable',
  check(variable) {
    const { type, referenceVariable, from } = variable.value
    if (!isWord(type, 'passthrough') || !isAbsent(referenceVariable) || !isAbsent(from)) return
    // The old key "variable" held the source; unknown-key says that nothing reads it.
    if (!isAbsent(variable.value.variable)) return
    // What a node takes in, and what a reference names, only repeats the producer's variable.
    if (isSource(variable) || variable.path.includes('inputs')) return
    return { at: ['type'], message: say`A variable of type "PassThrough" hands on another one: name it in "referenceVariable".` }
  },
}
