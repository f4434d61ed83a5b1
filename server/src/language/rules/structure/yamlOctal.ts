import type { BlockRule } from '../rule.ts'
import { remarks } from './yamlRemark.ts'

/** Digits behind a zero are an octal number for YAML 1.1: an id loses its digits. */
export const yamlOctal: BlockRule = {
  code: 'yaml-octal',
  severity: 'warning',
  block: true,
  about: 'faults',
  check(block) {
    return remarks(block, 'yaml-octal')
  },
}
