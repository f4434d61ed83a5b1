import { say } from '../../sentence.ts'
import { isAbsent, isObject, type Value } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** A for-each loop that does not say what it goes through. */
export const loopWithoutArray: EntityRule = {
  code: 'loop-without-array',
  severity: 'hint',
  on: 'node',
  check({ value: { 'for-each': dashed, foreach: plain, script, inputs } }) {
    const key = isObject(dashed) ? 'for-each' : 'foreach'
    const loop = isObject(dashed) ? dashed : plain
    // Parameters of a shared script stand there.
    if (!isObject(loop) || !isAbsent(loop.array) || typeof script === 'string') return
    const given = [isObject(script) ? script.parameters : undefined, isObject(inputs) ? inputs.variables : undefined]
    if (given.some(mayGiveArray)) return
    return {
      at: [key],
      facet: 'key',
      message: say`The loop does not say what it goes through: give "array", or a parameter called "loopDataArray".`,
    }
  },
}

/** Whether a list of variables has the array, or a reference that may be it. */
function mayGiveArray(list: Value | undefined): boolean {
  if (!Array.isArray(list)) return false
  return (list as readonly Value[]).some(
    (member) =>
      typeof member === 'string' || (isObject(member) && (member.name === 'loopDataArray' || member.inputName === 'loopDataArray')),
  )
}
