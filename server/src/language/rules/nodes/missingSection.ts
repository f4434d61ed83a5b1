import { commandOfNode } from '../../model/commands.ts'
import { say } from '../../sentence.ts'
import { isBlank, isObject } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { sectionsOf } from './sections.ts'

/** A command without the section that configures it. Old exports keep the configuration in the script's content. */
export const missingSection: EntityRule = {
  code: 'missing-section',
  severity: 'hint',
  on: 'node',
  check({ value }) {
    const command = commandOfNode(value)
    if (!command?.section || sectionsOf(value).some(({ name }) => name === command.section) || !isBlank(value[command.section])) return
    if (isObject(value.script) && !isBlank(value.script.content)) return
    return { at: ['script', 'runtime', 'command'], message: say`${command.name} is configured in "${command.section}", which is not here.` }
  },
}
