import { flowSpecFrames } from '../../document/frames.ts'
import { kinds } from '../../schema/generated/kinds.ts'
import { listOf, say } from '../../sentence.ts'
import type { BlockRule } from '../rule.ts'

/** Version 2.0.0 knows fewer kinds than the versions before it. */
export const kindNotInVersion: BlockRule = {
  code: 'kind-not-in-version',
  severity: 'warning',
  block: flowSpecFrames,
  check(_, header) {
    if (!header.v2) return
    const kind = kinds.find((candidate) => candidate.kind === header.kind && candidate.parser === 'accept')
    if (!kind || kind.in2) return
    const known = kinds.filter((candidate) => candidate.in2).map((candidate) => candidate.kind)
    return {
      at: ['kind'],
      message: say`Version 2.0.0 has no kind ${kind.kind}. It has ${listOf(known)}; for others write version "1.1.0".`,
    }
  },
}
