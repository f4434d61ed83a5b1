import { treeOf } from '../../syntax/tree.ts'
import { faultFindings } from '../faultFindings.ts'
import type { BlockRule } from '../rule.ts'

/** A date without quotes is a point in time for YAML 1.1, and comes out in another form. */
export const yamlTimestamp: BlockRule = {
  code: 'yaml-timestamp',
  severity: 'hint',
  block: true,
  about: 'faults',
  check(block) {
    return faultFindings(treeOf(block).faults, 'yaml-timestamp')
  },
}
