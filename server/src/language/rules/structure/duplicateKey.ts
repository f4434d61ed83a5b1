import { treeOf } from '../../syntax/tree.ts'
import { faultFindings } from '../faultFindings.ts'
import type { BlockRule } from '../rule.ts'

/** A key stands twice in one object: readers keep only one of the two values. */
export const duplicateKey: BlockRule = {
  code: 'duplicate-key',
  severity: 'warning',
  block: true,
  about: 'faults',
  check(block) {
    return faultFindings(treeOf(block).faults, 'duplicate-key')
  },
}
