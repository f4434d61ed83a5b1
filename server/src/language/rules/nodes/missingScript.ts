import { say } from '../../sentence.ts'
import { isBlank } from '../present.ts'
import type { DocumentRule } from '../rule.ts'
import { membersOf, usesNames } from './members.ts'

/** Without a script the service does not know of what type a node is. A node that stands for another one's output needs none. */
export const missingScript: DocumentRule = {
  code: 'missing-script',
  severity: 'warning',
  document: true,
  *check(index, document) {
    const members = membersOf(index, document)
    if (!usesNames(index, members)) return
    const severity = index.header.v2 ? 'warning' : 'hint'
    for (const { value, at } of members) {
      if (isBlank(value.script))
        yield { at, severity, message: say`There is no "script" here: its "runtime.command" says what kind of node or workflow this is.` }
    }
  },
}
