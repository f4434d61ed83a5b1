import type { Edge, NodeFact } from './facts.ts'
import { edgesOf, type Index, nodeNamed, type Placed, type Scope } from './index.ts'
import { parseReference } from './reference.ts'

/** A node that waits for another one of its scope in the same cycle. */
export interface Dependency {
  readonly node: Placed<NodeFact>
  readonly upstream: Placed<NodeFact>
  readonly edge: Placed<Edge>
}

/** The edges of a scope that begin and end in it. What waits for the last cycle, or for something outside, is not among them. */
export function dependenciesIn(index: Index, scope: Scope): Dependency[] {
  const producers = producersIn(index, scope)
  return edgesOf(scope).flatMap(({ flow, edge }) => {
    if (edge.type.toLowerCase() !== 'normal' || !flow.nodeId) return []
    const node = nodeNamed(scope, flow.nodeId.text)
    // Where an edge names both, the output decides.
    const upstream = edge.output ? producerOf(producers, edge.output.text) : edge.nodeId && nodeNamed(scope, edge.nodeId.text)
    return node && upstream ? [{ node, upstream, edge }] : []
  })
}

interface Producers {
  readonly byName: ReadonlyMap<string, Placed<NodeFact>>
  readonly byId: ReadonlyMap<string, Placed<NodeFact>>
}

/** Who publishes an output: by its name, or by the id of an output in `artifacts` that nodes refer to. */
function producersIn(index: Index, scope: Scope): Producers {
  const byName = new Map<string, Placed<NodeFact>>()
  const byId = new Map<string, Placed<NodeFact>>()
  for (const node of scope.nodes) {
    for (const { text } of node.outputs) byName.set(text, node)
    for (const id of node.outputIds) {
      byId.set(id, node)
      for (const { visit } of index.find('nodeOutput', id)) if (typeof visit.value.data === 'string') byName.set(visit.value.data, node)
    }
  }
  return { byName, byId }
}

function producerOf({ byName, byId }: Producers, text: string): Placed<NodeFact> | undefined {
  return byName.get(text) ?? byId.get(parseReference(text).id)
}
