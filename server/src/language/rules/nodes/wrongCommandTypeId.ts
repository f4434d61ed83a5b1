import { commandOf, commandOfCode } from '../../model/commands.ts'
import { say } from '../../sentence.ts'
import { integerOf } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** Two statements of the node type that contradict each other: readers differ in which of them they believe. */
export const wrongCommandTypeId: EntityRule = {
  code: 'wrong-command-type-id',
  severity: 'warning',
  on: 'runtime',
  check(runtime) {
    const code = integerOf(runtime.value.commandTypeId)
    const { command } = runtime.value
    if (code === undefined || typeof command !== 'string') return
    const right = commandOf(command)?.code
    if (right === undefined || right === null || right === code) return
    const other = commandOfCode(code)
    return {
      at: ['commandTypeId'],
      message: other
        ? say`${code} is the number of ${other.name}; ${command} has ${right}.`
        : say`${code} is not the number of ${command}, which is ${right}.`,
      fix: { title: say`Change to ${right}`, change: { kind: 'json', value: right } },
    }
  },
}
