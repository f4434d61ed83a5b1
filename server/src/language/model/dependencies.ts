import type { Block } from '../document/block.ts'
import type { FlowDocument } from '../document/document.ts'
import type { Edge, NodeFact } from './facts.ts'
import { type Index, indexOf, nodeNamed, type Placed, type Scope } from './index.ts'
import { parseReference } from './reference.ts'

/** A node that waits for another one of its scope in the same cycle. */
export interface Dependency {
  readonly node: Placed<NodeFact>
  readonly upstream: Placed<NodeFact>
  readonly edge: Edge
  readonly block: Block
}

/** The edges that begin and end in one scope, scope by scope. What waits for the last cycle, or for something outside, is not among them. */
export function dependenciesOf(document: FlowDocument): readonly (readonly Dependency[])[] {
  return document.derive(findDependencies)
}

function findDependencies(document: FlowDocument): Dependency[][] {
  const index = indexOf(document)
  return index.scopes.map((scope) => dependenciesIn(index, scope))
}

function dependenciesIn(index: Index, scope: Scope): Dependency[] {
  const found: Dependency[] = []
  const producers = scope.flows.length > 0 ? producersIn(index, scope) : { byName: new Map(), byId: new Map() }
  for (const { nodeId, edges, block } of scope.flows) {
    const node = nodeId && nodeNamed(scope, nodeId.text)
    if (!node) continue
    for (const edge of edges) {
      if (edge.type.toLowerCase() !== 'normal') continue
      // Where an edge names both, the output decides.
      const upstream = edge.output ? producerOf(producers, edge.output.text) : edge.nodeId && nodeNamed(scope, edge.nodeId.text)
      if (upstream) found.push({ node, upstream, edge, block })
    }
  }
  return found
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
  return byName.get(text) ?? (byId.size > 0 ? byId.get(parseReference(text).id) : undefined)
}
