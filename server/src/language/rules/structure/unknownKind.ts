import { reservedKind } from '../../model/header.ts'
import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import { isFrame } from '../../syntax/runs.ts'
import type { BlockRule } from '../rule.ts'

/** A kind that no parser knows. Another letter case is understood by the parser, but not by the service. */
export const unknownKind: BlockRule = {
  code: 'unknown-kind',
  severity: 'error',
  block: true,
  *check(block) {
    if (!isFrame(block)) return
    for (const failure of failuresOf(block)) {
      if (failure.kind !== 'enum' || failure.path.join() !== 'kind' || reservedKind(failure.value)) continue
      const explanation = explain(failure)
      if (explanation) yield { ...explanation, severity: explanation.severity === 'hint' ? 'warning' : explanation.severity }
    }
  },
}
