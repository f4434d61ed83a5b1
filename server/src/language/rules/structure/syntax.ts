import { treeOf } from '../../syntax/tree.ts'
import { faultFindings } from '../faultFindings.ts'
import type { BlockRule } from '../rule.ts'

/** The text breaks the grammar of JSON or YAML. */
export const syntax: BlockRule = {
  code: 'syntax',
  severity: 'error',
  block: true,
  about: 'faults',
  broken: true,
  check(block) {
    return faultFindings(treeOf(block).faults, 'syntax')
  },
}
