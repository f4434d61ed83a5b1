import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'
import { lackOf } from './lackOf.ts'

const message = say`There is no "name" here. The service wants one for every node and workflow.`

/** The service finds and lists nodes and workflows by name. Old documents leave it out. */
export const missingName: FactRule = {
  code: 'missing-name',
  severity: 'warning',
  facts: 'members',
  check: (member, index) => lackOf('name', member, index, message),
}
