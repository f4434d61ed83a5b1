import { upstreamOf } from '../../model/dependencies.ts'
import type { Edge, Flow, NodeFact } from '../../model/facts.ts'
import { placeOf } from '../../model/index.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { valueAt } from '../../syntax/value.ts'
import type { DocumentFinding, FactRule } from '../rule.ts'
import { targetPlace } from './targetPlace.ts'

/** A node that waits for itself never starts. To wait for its own last cycle is another type of edge. */
export const selfDependency: FactRule = {
  code: 'self-dependency',
  severity: 'error',
  facts: 'flows',
  check(flow, index, scope) {
    const node = flow.nodeId && scope.nodeNamed(flow.nodeId.text)
    if (!node) return
    const selves = flow.edges.filter((edge) => upstreamOf(edge, scope, index) === node)
    return selves.length === 0 ? undefined : selves.map((edge) => finding(flow, node, edge))
  },
}

function finding({ block }: Flow, node: NodeFact, edge: Edge): DocumentFinding {
  const type = placeOf({ block, path: [...edge.path, 'type'] })
  const typed = typeof valueAt(blockValue(block), type.path) === 'string'
  return {
    at: targetPlace({ edge, block }),
    message: say`"${node.name ?? node.id ?? '?'}" waits for itself. To wait for its own last cycle, write the type "CrossCycleDependsOnSelf".`,
    ...(typed && {
      fix: { title: say`Wait for the last cycle`, at: type, change: { kind: 'value', text: 'CrossCycleDependsOnSelf' } as const },
    }),
  }
}
