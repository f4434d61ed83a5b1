import type { Block } from '../document/block.ts'
import type { Difference, Standing } from '../document/difference.ts'
import type { FlowDocument, View } from '../document/document.ts'
import type { Path, Place } from '../problem.ts'
import type { Changes } from './answers.ts'
import { Card, type Desk } from './cards/card.ts'
import { Catalogue } from './catalogue.ts'
import { type Definition, factsOf, type NodeFact } from './facts.ts'
import { type Filed, filedOf, type PlacedFlow, type Published } from './filed.ts'
import { type Header, headerOf } from './header.ts'
import { parseReference } from './reference.ts'
import type { Scope } from './scope.ts'
import { Scopes } from './scopes.ts'

/** What a document defines and uses. */
export function indexOf(document: FlowDocument): Index {
  return document.view(newIndex)
}

/** What each block of a document says, in the order of the text. */
export function* filedIn(document: FlowDocument): Iterable<Filed> {
  const index = indexOf(document)
  for (const block of document.blocks) {
    const filed = index.filed(block)
    if (filed) yield filed
  }
}

function newIndex(): Index {
  return new Index()
}

export function placeOf(fact: { readonly block: Block; readonly path: Path }, facet?: Place['facet']): Place {
  return { block: fact.block, path: fact.path, ...(facet && { facet }) }
}

interface Along {
  update(changes: Changes): void
}

/**
 * What a document defines and uses, put together from its blocks: cards with what is said under a name. It takes the difference between two states
 * of the document, and those who asked for what is not the same any more are asked again.
 */
export class Index implements View {
  readonly #desk: Desk = { asker: undefined }
  readonly #filed = new Map<Block, Filed>()
  readonly #followed = new Map<Block, Card>()
  readonly #along = new Map<unknown, Along>()
  readonly #scopes = new Scopes(this.#desk)
  readonly #catalogue = new Catalogue(this.#desk)
  readonly #headed = new Card(this.#desk)
  #header: Header = { key: '', v2: false, flat: false }
  #orderOf: (block: Block) => number = () => 0

  /** What the document says of itself. */
  get header(): Header {
    this.#headed.asked()
    return this.#header
  }

  /** False when a part of the document is broken: what seems absent may be in it. */
  get whole(): boolean {
    return !this.#catalogue.some.has('broken')
  }

  get hasNodes(): boolean {
    return this.#catalogue.some.has('node')
  }

  /** Whether any of the nodes and workflows has a name. */
  get usesNames(): boolean {
    return this.#catalogue.some.has('name')
  }

  /** Definitions of an entity by id. */
  find(entity: string, id: string): readonly Definition[] {
    return this.#catalogue.definitionsOf(entity).get(id)
  }

  /** The id of an entity that may be meant by one that nothing has. */
  guessId(entity: string, id: string): string | undefined {
    return this.#catalogue.definitionsOf(entity).guess(id)
  }

  /** Whether anything has an id. */
  defines(id: string): boolean {
    return [...this.#catalogue.entities].some((definitions) => definitions.get(id).length > 0)
  }

  /** Whether anything refers to an entity that is neither a node nor an output, or may do so once it is filled in. */
  mayBeUsed(entity: string, id: string): boolean {
    return this.#catalogue.uses.has(`${entity} ${id}`) || this.#catalogue.some.has(`open ${entity}`)
  }

  /** Who publishes an output, under `outputs` of nodes and workflows. */
  publishersOf(output: string): readonly Published[] {
    return this.#catalogue.published.get(output)
  }

  /** The published output that may be meant by one that nobody publishes: it differs by a slip. */
  nearOutput(output: string): string | undefined {
    return this.#catalogue.published.near(output)
  }

  /** Whether a text is the name of an output, wherever it stands (in artifacts and branches too). */
  isOutputName(text: string): boolean {
    return this.#catalogue.outputNames.has(text)
  }

  /** The node of a scope that publishes an output: by its name, or by a reference to where it is defined. The last one, where there are several. */
  producerOf(output: string, scope: Scope): NodeFact | undefined {
    const named = this.#catalogue.published.get(output).findLast((published) => published.node && published.scope === scope)
    if (named) return named.node
    const ids = [...this.#catalogue.outputs.get(output).map(({ id }) => id), parseReference(output).id]
    return ids.flatMap((id) => this.#catalogue.borrowers.get(id)).findLast((borrower) => borrower.scope === scope)?.node
  }

  /** Entries of flows for the node with an id, in whatever case its letters are. */
  flowsFor(id: string): readonly PlacedFlow[] {
    return this.#catalogue.flows.get(id.toLowerCase())
  }

  /** What a block says, in its place. */
  filed(block: Block): Filed | undefined {
    return this.#filed.get(block)
  }

  /** Something else that takes the differences which the index takes, and looks up things in it. */
  along<T extends Along>(make: (index: Index, desk: Desk) => T): T {
    const known = this.#along.get(make) as T | undefined
    if (known) return known
    const along = make(this, this.#desk)
    along.update({ gone: [], come: [...this.#filed.keys()].map((block) => ({ block })) })
    this.#along.set(make, along)
    return along
  }

  /** Whoever asks wants to know when another block comes in the place of this one. */
  follow(block: Block): void {
    const card = this.#followed.get(block) ?? new Card(this.#desk)
    this.#followed.set(block, card)
    card.asked()
  }

  /** The node that a block has at a path, and the scope that it lives in. */
  nodeAt(block: Block, path: Path): { readonly node: NodeFact; readonly scope: Scope } | undefined {
    for (const { scope, nodes } of this.#filed.get(block)?.placed ?? []) {
      const node = nodes.find((candidate) => candidate.path === path)
      if (node) return { node, scope }
    }
    return undefined
  }

  /** Whether a block stands in front of another one (below zero) or behind it. */
  compare(a: Block, b: Block): number {
    return this.#orderOf(a) - this.#orderOf(b)
  }

  /** Blocks in the order of the document. */
  inOrder(blocks: Iterable<Block>): readonly Block[] {
    const all = [...blocks]
    return all.length < 2 ? all : all.sort((a, b) => this.compare(a, b))
  }

  update(difference: Difference, document: FlowDocument): void {
    const { gone, come, holders } = difference
    this.#orderOf = (block) => document.offset(block, 0)
    for (const { block } of gone) {
      const filed = this.#filed.get(block)
      if (filed) this.#file(filed, -1)
      this.#filed.delete(block)
    }
    this.#scopes.move(holders)
    for (const standing of come) {
      const filed = this.#read(standing)
      this.#filed.set(standing.block, filed)
      this.#file(filed, 1)
    }
    for (const { block } of gone) if (!this.#filed.has(block)) this.#scopes.drop(block)
    this.#catalogue.settle(this.#orderOf)
    this.#scopes.settle(this.#orderOf)
    for (const { block } of gone) {
      this.#followed.get(block)?.tell()
      this.#followed.delete(block)
    }
    for (const along of this.#along.values()) along.update(difference)
    const header = headerOf(document)
    if (header.key !== this.#header.key) this.#headed.tell()
    this.#header = header
  }

  #read(standing: Standing): Filed {
    const { block, holder, run } = standing
    return filedOf(standing, factsOf(block), ({ container }) => {
      if (container !== 'outside') return this.#scopes.at(block, container)
      return holder && run && this.#scopes.at(holder, run.path.slice(0, -1))
    })
  }

  /** Puts what a block says on the cards, or takes it away. */
  #file(filed: Filed, by: 1 | -1): void {
    this.#catalogue.file(filed, by)
    for (const { scope, nodes, flows } of filed.placed) {
      this.#scopes.changes(scope)
      if (by > 0) scope.put(nodes, flows)
      else scope.drop(nodes, flows)
    }
  }
}
