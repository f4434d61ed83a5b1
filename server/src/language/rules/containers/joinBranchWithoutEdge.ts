import { type Index, type Placed, type Scope, nodeNamed, placeOf } from '../../model/index.ts'
import type { Flow, NodeFact } from '../../model/facts.ts'
import { outputName } from '../../model/outputName.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isObject, scalarText, type ValueObject } from '../../syntax/value.ts'
import { isAbsent, objectsIn } from '../present.ts'
import type { DocumentRule } from '../rule.ts'

/** A join looks at the run of a node that its own node does not wait for. */
export const joinBranchWithoutEdge: DocumentRule = {
  code: 'join-branch-without-edge',
  severity: 'hint',
  document: true,
  needsWhole: true,
  *check(index) {
    const joins = index.scopes.flatMap((scope) => scope.nodes.filter((node) => isObject(node.visit.value.join)).map((node) => ({ scope, node })))
    const flows = joins.length > 0 ? flowsByNode(index) : undefined
    for (const { scope, node } of joins) {
      const { join } = node.visit.value
      const awaited = new Set(upstreamOf(node, flows).flatMap((edge) => namesOf(edge, scope, index)))
      if (!isObject(join) || node.id === undefined || [...awaited].some(hasPlaceholder)) continue
      for (const { object, index: i } of objectsIn(join.branches)) {
        const names = namesOf(object, scope, index)
        if (names.length === 0 || names.some((name) => awaited.has(name) || hasPlaceholder(name))) continue
        const path = [...node.path, 'join', 'branches', i, isAbsent(object.output) ? 'nodeId' : 'output']
        yield {
          at: placeOf({ block: node.block, path }),
          message: say`The node has no edge to "${names[0] ?? ''}", so that it may run before the run that this branch looks at.`,
        }
      }
    }
  },
}

/** Edges of a node, and the outputs it reads: the service waits for both. */
function upstreamOf(node: Placed<NodeFact>, flows: ReadonlyMap<string, readonly Placed<Flow>[]> | undefined): ValueObject[] {
  const { inputs } = node.visit.value
  const edges = flows?.get((node.id ?? '').toLowerCase())?.flatMap((flow) => flow.visit.value.depends)
  return []
}
