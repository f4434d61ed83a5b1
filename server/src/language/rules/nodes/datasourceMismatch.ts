import { commandOfNode } from '../../model/commands.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank, isObject } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** The data source is of another type than the command runs in. */
export const datasourceMismatch: EntityRule = {
  code: 'datasource-mismatch',
  severity: 'hint',
  on: 'node',
  check(node) {
    const { datasource } = node.value
    const type = isObject(datasource) ? datasource.type : undefined
    if (typeof type !== 'string' || isBlank(type) || hasPlaceholder(type)) return
    const command = commandOfNode(node.value)
    if (!command?.datasourceType || isSameFamily(type.toLowerCase(), command.datasourceType)) return
    return {
      at: ['datasource', 'type'],
      message: say`${command.name} runs in a data source of type "${command.datasourceType}", not "${type}".`,
    }
  },
}

/** The service writes some types longer or shorter than authors do (`flink`, `flink_serverless`). */
function isSameFamily(type: string, expected: string): boolean {
  return type.includes(expected) || expected.includes(type)
}
