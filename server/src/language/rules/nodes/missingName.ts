import { say } from '../../sentence.ts'
import { isBlank } from '../present.ts'
import type { DocumentRule } from '../rule.ts'
import { membersOf, usesNames } from './members.ts'

/** The service finds and lists nodes and workflows by name. Old documents leave it out. */
export const missingName: DocumentRule = {
  code: 'missing-name',
  severity: 'warning',
  document: true,
  *check(index, document) {
    const members = membersOf(index, document)
    if (!usesNames(index, members)) return
    const severity = index.header.v2 ? 'warning' : 'hint'
    for (const { value, at } of members) {
      if (isBlank(value.name))
        yield { at, severity, message: say`There is no "name" here. The service wants one for every node and workflow.` }
    }
  },
}
