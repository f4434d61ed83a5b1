import { isPlain, treeOf } from '../../syntax/tree.ts'
import type { BlockRule } from '../rule.ts'
import { findings } from './syntax.ts'

/** A reference without quotes: YAML reads the braces as a mapping inside a mapping. */
export const unquotedReference: BlockRule = {
  code: 'unquoted-reference',
  severity: 'error',
  block: true,
  *check(block) {
    if (!isPlain(block)) yield* findings(treeOf(block).faults, 'unquoted-reference')
  },
}
