import { isPlain, treeOf } from '../../syntax/tree.ts'
import type { BlockRule } from '../rule.ts'
import { findings } from './syntax.ts'

/** A key stands twice in one object: readers keep only one of the two values. */
export const duplicateKey: BlockRule = {
  code: 'duplicate-key',
  severity: 'warning',
  block: true,
  *check(block) {
    if (!isPlain(block)) yield* findings(treeOf(block).faults, 'duplicate-key')
  },
}
