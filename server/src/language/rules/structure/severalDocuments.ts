import { isPlain, treeOf } from '../../syntax/tree.ts'
import type { BlockRule } from '../rule.ts'
import { findings } from './syntax.ts'

/** A file with more than one YAML document: whoever converts it takes the first. */
export const severalDocuments: BlockRule = {
  code: 'several-documents',
  severity: 'warning',
  block: true,
  *check(block) {
    if (!isPlain(block)) yield* findings(treeOf(block).faults, 'several-documents')
  },
}
