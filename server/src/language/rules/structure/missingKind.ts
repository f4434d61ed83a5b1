import { flowSpecFrames } from '../../document/frames.ts'
import { bodyOf } from '../../model/body.ts'
import { headerValue } from '../../model/header.ts'
import { kinds } from '../../schema/generated/kinds.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule } from '../rule.ts'

/** Without a kind the parser does not know what the document is about, and refuses it. */
export const missingKind: BlockRule = {
  code: 'missing-kind',
  severity: 'error',
  block: flowSpecFrames,
  check(block) {
    const value = blockValue(block)
    if (!isObject(value) || (headerValue(value, 'kind') ?? null) !== null) return
    const body = bodyOf(block)?.value ?? {}
    const fitting = kinds.find((kind) => kind.bodyList.length === 1 && !kind.workflowKind && kind.bodyList.every((list) => list in body))
    const example = fitting?.kind ?? 'CycleWorkflow'
    return {
      at: 'kind' in value ? ['kind'] : [],
      message: say`The document needs a "kind" that says what it is about, such as "${example}".`,
    }
  },
}
