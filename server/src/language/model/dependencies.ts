import type { Block } from '../document/block.ts'
import type { Edge, Flow, NodeFact } from './facts.ts'
import type { Index } from './index.ts'
import type { Scope } from './scope.ts'

/** A node that waits for another one of its scope in the same cycle; both are the ones that their ids name. */
export interface Dependency {
  readonly scope: Scope
  readonly from: string
  readonly to: string
  readonly node: NodeFact
  readonly upstream: NodeFact
  readonly edge: Edge
  readonly block: Block
}

/**
 * The edges of a flow that begin and end in its scope. What waits for the last cycle, or for something outside, is not among them, and nor is what
 * waits for a node that no flow can name: such a node waits for nothing.
 */
export function dependenciesOf({ nodeId, edges, block }: Flow, scope: Scope, index: Index): readonly Dependency[] {
  const node = nodeId && scope.nodeNamed(nodeId.text)
  const from = node?.id
  if (!node || from === undefined) return none
  const found: Dependency[] = []
  for (const edge of edges) {
    const upstream = upstreamOf(edge, scope, index)
    const to = upstream?.id
    if (upstream && to !== undefined && scope.byId.get(to).at(-1) === upstream) found.push({ scope, from, to, node, upstream, edge, block })
  }
  return found
}

/** The node that an edge waits for, when it lives in the scope and the edge waits for it in the same cycle. */
export function upstreamOf({ type, nodeId, output }: Edge, scope: Scope, index: Index): NodeFact | undefined {
  if (type !== 'Normal' && type.toLowerCase() !== 'normal') return undefined
  // Where an edge names both, the output decides.
  return output ? index.producerOf(output.text, scope) : nodeId && scope.nodeNamed(nodeId.text)
}

const none: readonly never[] = []
