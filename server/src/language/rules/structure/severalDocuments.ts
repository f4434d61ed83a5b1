import { treeOf } from '../../syntax/tree.ts'
import { faultFindings } from '../faultFindings.ts'
import type { BlockRule } from '../rule.ts'

/** A file with more than one YAML document: whoever converts it takes the first. */
export const severalDocuments: BlockRule = {
  code: 'several-documents',
  severity: 'warning',
  block: true,
  about: 'faults',
  check(block) {
    return faultFindings(treeOf(block).faults, 'several-documents')
  },
}
