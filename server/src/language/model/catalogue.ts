import type { Block } from '../document/block.ts'
import { isBrokenBlock } from '../syntax/tree.ts'
import type { Desk } from './cards/card.ts'
import { Cards, type Fact } from './cards/cards.ts'
import { Tally } from './cards/tally.ts'
import type { Definition } from './facts.ts'
import type { Borrower, Filed, PlacedFlow, Published } from './filed.ts'
import { hasPlaceholder, parseReference } from './reference.ts'

/** The cards on which it stands what the blocks of a document say. */
export class Catalogue {
  readonly #desk: Desk
  /** Definitions of each entity, by id. */
  readonly #definitions = new Map<string, Cards<Definition>>()
  /** Outputs that nodes and workflows publish, by name. */
  readonly published: Cards<Published>
  /** Definitions of outputs, by the name that they give them. */
  readonly outputs: Cards<Definition>
  /** Nodes that publish an output which is defined elsewhere, by its id. */
  readonly borrowers: Cards<Borrower>
  /** By the id of the node that waits, in small letters. */
  readonly flows: Cards<PlacedFlow>
  /** Every name of an output, wherever it stands. */
  readonly outputNames: Tally
  /** Uses of entities other than nodes and outputs, as "entity id". */
  readonly uses: Tally
  /** Of everything else how much there is: "broken" blocks, "node", "name" for members that have one, "open entity" for uses that are yet to be filled in. */
  readonly some: Tally

  constructor(desk: Desk) {
    this.#desk = desk
    this.published = new Cards(desk)
    this.outputs = new Cards(desk)
    this.borrowers = new Cards(desk)
    this.flows = new Cards(desk)
    this.outputNames = new Tally(desk)
    this.uses = new Tally(desk)
    this.some = new Tally(desk)
  }

  get entities(): Iterable<Cards<Definition>> {
    return this.#definitions.values()
  }

  definitionsOf(entity: string): Cards<Definition> {
    const known = this.#definitions.get(entity)
    if (known) return known
    const definitions = new Cards<Definition>(this.#desk)
    this.#definitions.set(entity, definitions)
    return definitions
  }

  /** Puts what a block says on the cards, or takes it away. */
  file({ standing, facts, placed, published }: Filed, by: 1 | -1): void {
    const { block } = standing
    const { definitions, uses, outputs, members } = facts
    if (isBrokenBlock(block)) this.some.count('broken', by)
    else for (const { isNamed } of members) if (isNamed) this.some.count('name', by)
    for (const definition of definitions) {
      const { entity, id, data } = definition
      file(this.definitionsOf(entity), id, definition, by)
      if (data !== undefined) file(this.outputs, data, definition, by)
    }
    for (const { entity, reference, text } of uses) {
      // Whether a node or an output is used, nobody asks.
      if (entity === 'node' || entity === 'nodeOutput') continue
      this.uses.count(`${entity} ${reference.id}`, by)
      if (hasPlaceholder(text)) this.some.count(`open ${entity}`, by)
    }
    for (const output of outputs) this.outputNames.count(output.text, by)
    for (const output of published) file(this.published, output.text, output, by)
    for (const { scope, nodes, flows } of placed) {
      if (nodes.length > 0) this.some.count('node', by * nodes.length)
      for (const node of nodes) for (const id of node.outputIds) file(this.borrowers, id, { block, node, scope }, by)
      for (const flow of flows)
        if (flow.nodeId) file(this.flows, parseReference(flow.nodeId.text).id.toLowerCase(), { block, flow, scope }, by)
    }
  }

  settle(orderOf: (block: Block) => number): void {
    for (const cards of [this.published, this.outputs, this.borrowers, this.flows, ...this.#definitions.values()]) cards.settle(orderOf)
    for (const tally of [this.outputNames, this.uses, this.some]) tally.settle()
  }
}

function file<F extends Fact>(cards: Cards<F>, name: string, fact: F, by: 1 | -1): void {
  if (by > 0) cards.put(name, fact)
  else cards.drop(name, fact.block)
}
