import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'
import { lackOf } from './lackOf.ts'

const message = say`There is no "script" here: its "runtime.command" says what kind of node or workflow this is.`

/** Without a script the service does not know of what type a node is. A node that stands for another one's output needs none. */
export const missingScript: FactRule = {
  code: 'missing-script',
  severity: 'warning',
  facts: 'members',
  check: (member, index) => lackOf('script', member, index, message),
}
