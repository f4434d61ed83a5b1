import type { Block } from '../document/block.ts'
import type { FlowDocument, Part } from '../document/document.ts'
import type { Path, Place } from '../problem.ts'
import { isBrokenBlock } from '../syntax/tree.ts'
import { type Definition, type Edge, type Flow, factsOf, type NodeFact, type Text, type Use } from './facts.ts'
import { type Header, headerOf } from './header.ts'
import { parseReference } from './reference.ts'
import { sameForOthers } from './sameForOthers.ts'

/** A fact of a block, in its document. */
export type Placed<T> = T & { readonly block: Block }

/** Nodes that live together, and the flow among them: the body's, a workflow's or a container's. */
export interface Scope {
  /** What holds them: the block, and the path in it of the body, workflow or container section. */
  readonly block: Block
  readonly container: Path
  readonly nodes: readonly Placed<NodeFact>[]
  readonly flows: readonly Placed<Flow>[]
  /** By id; the last one wins, as in the parser. */
  readonly byId: ReadonlyMap<string, Placed<NodeFact>>
}

export interface Output extends Placed<Text> {
  /** The node or workflow that publishes it, when it is one. */
  readonly owner: Placed<{ readonly path: Path; readonly id?: string; readonly name?: string }> | undefined
}

/** What a document defines and uses, put together from its blocks. */
export interface Index {
  readonly header: Header
  readonly scopes: readonly Scope[]
  readonly definitions: readonly Placed<Definition>[]
  readonly uses: readonly Placed<Use>[]
  /** Published under `outputs` of nodes and workflows, by name. */
  readonly outputs: ReadonlyMap<string, readonly Output[]>
  /** Every output name of the document, wherever it stands (artifacts and branches too). */
  readonly outputNames: ReadonlySet<string>
  /** Definitions of an entity by id. */
  find(entity: string, id: string): readonly Placed<Definition>[]
  /** False when a part of the document is broken: what seems absent may be in it. */
  readonly whole: boolean
}

export function indexOf(document: FlowDocument): Index {
  return document.deriveAcross(buildIndex, sameForOthers)
}

export function placeOf(fact: { readonly block: Block; readonly path: Path }, facet?: Place['facet']): Place {
  return { block: fact.block, path: fact.path, ...(facet && { facet }) }
}

/** The node that an edge's or a flow's `nodeId` names in this scope: plain ids and references alike. */
export function nodeNamed(scope: Scope, text: string): Placed<NodeFact> | undefined {
  return scope.byId.get(parseReference(text).id)
}

/** The edges of a scope with the flow they belong to. */
export function edgesOf(scope: Scope): { readonly flow: Placed<Flow>; readonly edge: Placed<Edge> }[] {
  return scope.flows.flatMap((flow) => flow.edges.map((edge) => ({ flow, edge: { ...edge, block: flow.block } })))
}

interface OpenScope {
  readonly block: Block
  readonly container: Path
  readonly nodes: Placed<NodeFact>[]
  readonly flows: Placed<Flow>[]
}

function buildIndex(document: FlowDocument): Index {
  const builder = new Builder()
  builder.part(document.root, undefined)
  return builder.index(headerOf(document))
}

class Builder {
  readonly #scopes = new Map<string, OpenScope>()
  readonly #blocks = new Map<Block, number>()
  readonly #definitions: Placed<Definition>[] = []
  readonly #uses: Placed<Use>[] = []
  readonly #outputs = new Map<string, Output[]>()
  readonly #names = new Set<string>()
  readonly #byId = new Map<string, Placed<Definition>[]>()
  #whole = true

  part(part: Part, outside: OpenScope | undefined): void {
    const { block } = part
    this.#blocks.set(block, this.#blocks.size)
    if (isBrokenBlock(block)) this.#whole = false
    const facts = factsOf(block)
    for (const definition of facts.definitions) this.#define(definition)
    for (const use of facts.uses) this.#uses.push(use)
    for (const scope of facts.scopes) {
      const open = scope.container === 'outside' ? outside : this.#scope(block, scope.container)
      for (const node of scope.nodes) {
        open?.nodes.push(node)
        for (const output of node.outputs) this.#publish({ ...output, block, owner: node })
      }
      if (open) for (const flow of scope.flows) open.flows.push(flow)
    }
    for (const output of facts.outputs) {
      this.#names.add(output.text)
      const { owner } = output
      if (owner?.entity === 'workflow' && isPublished(owner.path, output.path))
        this.#publish({ ...output, block, owner: { block, path: owner.path } })
    }
    block.runs.forEach((run, i) => {
      const scope = this.#scope(block, run.path.slice(0, -1))
      for (const child of part.lists[i] ?? []) this.part(child, scope)
    })
  }

  index(header: Header): Index {
    const byId = this.#byId
    return {
      header,
      scopes: [...this.#scopes.values()].map((scope) => ({
        ...scope,
        byId: new Map(scope.nodes.flatMap((node) => (node.id === undefined ? [] : [[node.id, node]]))),
      })),
      definitions: this.#definitions,
      uses: this.#uses,
      outputs: this.#outputs,
      outputNames: this.#names,
      find: (entity, id) => byId.get(`${entity} ${id}`) ?? [],
      whole: this.#whole,
    }
  }

  #scope(block: Block, container: Path): OpenScope {
    const key = `${this.#blocks.get(block)} ${JSON.stringify(container)}`
    const scope = this.#scopes.get(key) ?? { block, container, nodes: [], flows: [] }
    this.#scopes.set(key, scope)
    return scope
  }

  #define(definition: Placed<Definition>): void {
    this.#definitions.push(definition)
    push(this.#byId, `${definition.entity} ${definition.id}`, definition)
  }

  #publish(output: Output): void {
    push(this.#outputs, output.text, output)
  }
}

function isPublished(owner: Path, output: Path): boolean {
  return output[owner.length] === 'outputs'
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}
