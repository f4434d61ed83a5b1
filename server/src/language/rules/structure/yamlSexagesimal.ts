import type { BlockRule } from '../rule.ts'
import { remarks } from './yamlRemark.ts'

/** Numbers between colons are one number to the base of 60 for YAML 1.1. */
export const yamlSexagesimal: BlockRule = {
  code: 'yaml-sexagesimal',
  severity: 'warning',
  block: true,
  about: 'faults',
  check(block) {
    return remarks(block, 'yaml-sexagesimal')
  },
}
