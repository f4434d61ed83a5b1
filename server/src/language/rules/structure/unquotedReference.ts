import { treeOf } from '../../syntax/tree.ts'
import { faultFindings } from '../faultFindings.ts'
import type { BlockRule } from '../rule.ts'

/** A reference without quotes: YAML reads the braces as a mapping inside a mapping. */
export const unquotedReference: BlockRule = {
  code: 'unquoted-reference',
  severity: 'error',
  block: true,
  about: 'faults',
  check(block) {
    return faultFindings(treeOf(block).faults, 'unquoted-reference')
  },
}
