import { isPlain, treeOf } from '../../syntax/tree.ts'
import type { BlockRule } from '../rule.ts'
import { findings } from './syntax.ts'

/** A date without quotes is a point in time for YAML 1.1, and comes out in another form. */
export const yamlTimestamp: BlockRule = {
  code: 'yaml-timestamp',
  severity: 'hint',
  block: true,
  *check(block) {
    if (!isPlain(block)) yield* findings(treeOf(block).faults, 'yaml-timestamp')
  },
}
