import { commandOfNode } from '../../model/commands.ts'
import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'
import { sectionsOf } from './sections.ts'

/** A section that belongs to another command than the node's: nothing reads it there. */
export const sectionMismatch: EntityRule = {
  code: 'section-mismatch',
  severity: 'warning',
  on: 'node',
  check({ value }) {
    const command = commandOfNode(value)
    if (!command) return
    const others = sectionsOf(value).filter(({ name }) => name !== command.section)
    if (others.length === 0) return
    return others.map((section) => ({
      at: [section.key],
      facet: 'key',
      message: say`"${section.key}" is for nodes with the command ${section.command}; this one has ${command.name}.`,
    }))
  },
}
