import { misspeltSpec } from '../../model/body.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule } from '../rule.ts'

/** The body beside the header, as in 1.0.0. It is still read, but since 1.1.0 everybody writes it under `spec`. */
export const flatForm: BlockRule = {
  code: 'flat-form',
  severity: 'hint',
  block: ['flat'],
  check(block, { version }) {
    const value = blockValue(block)
    if (!isObject(value) || misspeltSpec(value) !== undefined || !/^(?:1\.[1-9]|[2-9]\.)/.test(version ?? '')) return
    return { at: ['version'], message: say`Since version 1.1.0 the body stands under "spec"; this is the form of 1.0.0.` }
  },
}
