import type { Block } from '../document/block.ts'
import type { Path } from '../problem.ts'
import { blockValue } from '../syntax/tree.ts'
import { isObject, scalarText, valueAt } from '../syntax/value.ts'
import { hasBothLists } from './bothLists.ts'
import { Card, type Desk } from './cards/card.ts'
import { Cards } from './cards/cards.ts'
import { sameFacts } from './cards/sameFacts.ts'
import { Tally } from './cards/tally.ts'
import type { Flow, NodeFact } from './facts.ts'
import { isServiceId, parseReference } from './reference.ts'

/** Nodes that live together, and the flow among them: the body's, a workflow's or a container's. */
export class Scope {
  /** Path of the body, workflow or container section in the block that holds it. */
  readonly container: Path
  readonly byId: Cards<NodeFact>
  readonly byName: Cards<NodeFact>
  /** By the ids that flows and edges call their nodes. */
  readonly called: Tally
  readonly #nodes = new Set<NodeFact>()
  readonly #some: Tally
  readonly #few: Card
  #block: Block
  #holder: Holder
  readonly #held: Card

  constructor(block: Block, container: Path, desk: Desk) {
    this.#block = block
    this.container = container
    this.byId = new Cards(desk)
    this.byName = new Cards(desk)
    this.called = new Tally(desk)
    this.#some = new Tally(desk)
    this.#few = new Card(desk)
    this.#holder = holderIn(block, container)
    this.#held = new Card(desk)
  }

  /** The block that holds the nodes, or the lists that they are in. */
  get block(): Block {
    return this.#block
  }

  /** What is known of the body, workflow or container itself. */
  get holder(): Holder {
    this.#held.asked()
    return this.#holder
  }

  /** The node of a scope that has but one. */
  get onlyNode(): NodeFact | undefined {
    this.#few.asked()
    const [node] = this.#nodes
    return this.#nodes.size === 1 ? node : undefined
  }

  /** Whether any node has an id that was not given by the service. */
  get hasIdsOfAuthors(): boolean {
    return this.#some.has('authored')
  }

  /** The node that an edge's or a flow's `nodeId` names: plain ids and references alike. Of several with one id the last one, as in the parser. */
  nodeNamed(text: string): NodeFact | undefined {
    return this.byId.get(parseReference(text).id).at(-1)
  }

  /** Another block has come in the place of the one that holds the scope. */
  moveTo(block: Block): void {
    this.#block = block
    const before = this.#holder
    this.#holder = holderIn(block, this.container)
    if (!sameFacts(before, this.#holder)) this.#held.tell()
  }

  put(nodes: readonly NodeFact[], flows: readonly Flow[]): void {
    for (const node of nodes) {
      this.#nodes.add(node)
      if (node.id !== undefined) this.byId.put(node.id, node)
      if (node.id !== undefined && !isServiceId(node.id)) this.#some.count('authored', 1)
      if (node.name !== undefined) this.byName.put(node.name, node)
      if (this.#nodes.size <= 2) this.#few.tell()
    }
    for (const flow of flows) this.#count(flow, 1)
  }

  drop(nodes: readonly NodeFact[], flows: readonly Flow[]): void {
    for (const node of nodes) {
      this.#nodes.delete(node)
      if (node.id !== undefined) this.byId.drop(node.id, node.block)
      if (node.id !== undefined && !isServiceId(node.id)) this.#some.count('authored', -1)
      if (node.name !== undefined) this.byName.drop(node.name, node.block)
      if (this.#nodes.size <= 2) this.#few.tell()
    }
    for (const flow of flows) this.#count(flow, -1)
  }

  settle(orderOf: (block: Block) => number): void {
    this.byId.settle(orderOf)
    this.byName.settle(orderOf)
    this.called.settle()
    this.#some.settle()
  }

  #count({ nodeId, edges }: Flow, by: number): void {
    if (nodeId) this.called.count(parseReference(nodeId.text).id, by)
    for (const edge of edges) if (edge.nodeId) this.called.count(parseReference(edge.nodeId.text).id, by)
  }
}

interface Holder {
  /** Ids by which inner edges may name it: its own, and for a container's section that of the node that has it. */
  readonly ids: readonly string[]
  /** It has its edges in two lists. */
  readonly isTwofold: boolean
}

function holderIn(block: Block, container: Path): Holder {
  const value = blockValue(block)
  const [own, around] = [valueAt(value, container), valueAt(value, container.slice(0, -1))]
  return {
    ids: [own, around].flatMap((holder) => (isObject(holder) ? (scalarText(holder.id) ?? []) : [])),
    isTwofold: isObject(own) && hasBothLists(own),
  }
}
