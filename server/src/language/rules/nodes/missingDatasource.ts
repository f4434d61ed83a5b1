import { commandOfNode } from '../../model/commands.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'

/** The guide of version 2.0.0 asks for a data source where code runs in one; left out, the service takes the default of the workspace. */
export const missingDatasource: EntityRule = {
  code: 'missing-datasource',
  severity: 'hint',
  on: 'node',
  check(node, header) {
    if (!header.v2 || !isBlank(node.value.datasource)) return
    const command = commandOfNode(node.value)
    if (!command?.datasourceType || isInner(node)) return
    return {
      at: ['script', 'runtime', 'command'],
      message: say`${command.name} runs in a data source of type "${command.datasourceType}". Without "datasource" the service takes the default of the workspace.`,
    }
  },
}
