import { flowSpecFrames } from '../../document/frames.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule } from '../rule.ts'

/** A list, a text or nothing where every reader wants one object. */
export const documentNotObject: BlockRule = {
  code: 'document-not-object',
  severity: 'error',
  block: flowSpecFrames,
  check(block) {
    const value = blockValue(block)
    if (isObject(value)) return
    const message =
      value === null
        ? say`There is no document here yet: a FlowSpec document is one object with "version", "kind" and "spec".`
        : say`A FlowSpec document is one object with "version", "kind" and "spec".`
    return { message }
  },
}
