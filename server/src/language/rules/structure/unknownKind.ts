import { reservedKind } from '../../model/header.ts'
import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import { isFrame } from '../../syntax/runs.ts'
import type { BlockRule, Finding } from '../rule.ts'

/** A kind that no parser knows. Another letter case is understood by the parser, but not by the service. */
export const unknownKind: BlockRule = {
  code: 'unknown-kind',
  severity: 'error',
  block: true,
  about: 'failures',
  check(block) {
    if (!isFrame(block)) return
    return failuresOf(block).flatMap((failure): Finding[] => {
      if (failure.kind !== 'enum' || failure.path.join() !== 'kind' || reservedKind(failure.value)) return []
      const explanation = explain(failure)
      return explanation ? [{ ...explanation, severity: explanation.severity === 'hint' ? 'warning' : explanation.severity }] : []
    })
  },
}
