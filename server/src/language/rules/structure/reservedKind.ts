import { flowSpecFrames } from '../../document/frames.ts'
import { headerValue, reservedKind as reserved } from '../../model/header.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import type { BlockRule } from '../rule.ts'

/** A name that the format reserves and that no parser reads. */
export const reservedKind: BlockRule = {
  code: 'reserved-kind',
  severity: 'error',
  block: flowSpecFrames,
  check(block) {
    const written = headerValue(blockValue(block), 'kind')
    const kind = typeof written === 'string' ? reserved(written) : undefined
    if (!kind) return
    if (kind.use === undefined)
      return { at: ['kind'], message: say`"${kind.kind}" is reserved: neither the parser nor the service accepts it as a kind.` }
    return {
      at: ['kind'],
      message: say`"${kind.kind}" is reserved: neither the parser nor the service accepts it as a kind. Write "${kind.use}".`,
      fix: { title: say`Change to "${kind.use}"`, change: { kind: 'value', text: kind.use } },
    }
  },
}
