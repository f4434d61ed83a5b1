import { placeOf } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { FactRule } from '../rule.ts'

/** A second entry for the same node: the service takes the edges of the first and drops the others. */
export const repeatedFlowEntry: FactRule = {
  code: 'repeated-flow-entry',
  severity: 'warning',
  facts: 'flows',
  check(flow, index, scope) {
    const { nodeId, block } = flow
    if (!nodeId || isBlank(nodeId.text) || hasPlaceholder(nodeId.text)) return
    const first = index.flowsFor(parseReference(nodeId.text).id).find((other) => other.scope === scope)?.flow
    // With two lists in one scope it is these that are judged, by flow-and-dependencies.
    if (!first || first === flow || scope.holder.isTwofold) return
    return {
      at: placeOf({ block, path: nodeId.path }),
      message: say`The edges of "${nodeId.text}" are listed before; only the first entry of a node counts, so put its edges there.`,
      related: [{ at: placeOf({ block: first.block, path: first.nodeId?.path ?? first.path }), message: say`The first entry is here.` }],
    }
  },
}
