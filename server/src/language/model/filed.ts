import type { Block } from '../document/block.ts'
import type { Standing } from '../document/difference.ts'
import type { Path } from '../problem.ts'
import { isObject } from '../syntax/value.ts'
import type { Facts, Flow, NodeFact, ScopeFact, Text } from './facts.ts'
import type { Scope } from './scope.ts'

/** Facts of a block that live in a scope. */
export interface Placed extends Pick<ScopeFact, 'nodes' | 'flows'> {
  readonly scope: Scope
}

/** An entry of a flow, and the scope that it belongs to. */
export interface PlacedFlow {
  readonly block: Block
  readonly flow: Flow
  readonly scope: Scope
}

/** A node that publishes an output which is defined elsewhere, and the scope that it lives in. */
export interface Borrower {
  readonly block: Block
  readonly node: NodeFact
  readonly scope: Scope
}

/** The name of an output that a node or workflow publishes. */
export interface Published extends Text {
  readonly block: Block
  /** Where the node or workflow stands in the block, and what a node is called. */
  readonly owner: { readonly path: Path; readonly id: string | undefined; readonly name: string | undefined }
  /** The owner stands for one elsewhere, and repeats its outputs. */
  readonly standsIn: boolean
  /** The node that publishes it, and the scope that it lives in. */
  readonly node: NodeFact | undefined
  readonly scope: Scope | undefined
}

/** What a block says, in its place in the document. */
export interface Filed {
  readonly standing: Standing
  readonly facts: Facts
  readonly placed: readonly Placed[]
  readonly published: readonly Published[]
}

/** `scopeOf`: the scope of some facts; undefined where the schema knows none. */
export function filedOf(standing: Standing, facts: Facts, scopeOf: (fact: ScopeFact) => Scope | undefined): Filed {
  const { block } = standing
  const placed: Placed[] = []
  const published: Published[] = []
  for (const fact of facts.scopes) {
    const scope = scopeOf(fact)
    if (!scope) continue
    const { nodes, flows } = fact
    placed.push({ scope, nodes, flows })
    for (const node of nodes) {
      const { path, id, name, standsIn } = node
      for (const output of node.outputs)
        published.push({ block, text: output.text, path: output.path, owner: { path, id, name }, standsIn, node, scope })
    }
  }
  for (const { owner, text, path } of facts.outputs) {
    if (owner?.entity !== 'workflow' || path[owner.path.length] !== 'outputs') continue
    const whose = { path: owner.path, id: undefined, name: undefined }
    published.push({ block, text, path, owner: whose, standsIn: isObject(owner.value.reference), node: undefined, scope: undefined })
  }
  return { standing, facts, placed, published }
}
