import type { Block } from '../document/block.ts'
import type { Path } from '../problem.ts'
import { typesOf } from '../schema/lookup.ts'
import type { Schema } from '../schema/schema.ts'
import { type Mention, type Visit, walk } from '../schema/walk.ts'
import { isObject, scalarText, type Value } from '../syntax/value.ts'
import { type Member, memberOf } from './member.ts'
import { parseReference, type Reference } from './reference.ts'

// Facts are plain data: what others may look at is in them, so that two of them can be compared.

/** A text with its place in the block. */
export interface Text {
  readonly text: string
  readonly path: Path
}

/** An entity that others can name: a member of a list, by its id. */
export interface Definition {
  readonly block: Block
  readonly entity: string
  readonly id: string
  readonly path: Path
  readonly schema: Schema
  /** The list it stands in ("nodes", "scripts", "while" …); the last key of the path, or undefined at the block's root. */
  readonly list: string | undefined
  /** The name of an output. */
  readonly data: string | undefined
}

/** A text that names an entity. */
export interface Use {
  readonly block: Block
  readonly entity: string
  readonly reference: Reference
  readonly path: Path
  /** Without a target it becomes a stub instead of a failure (`nodeId`, `output`). */
  readonly stub: boolean
  readonly text: string
}

export interface NodeFact {
  readonly block: Block
  readonly path: Path
  readonly id: string | undefined
  readonly name: string | undefined
  readonly command: string | undefined
  /** Names under `outputs.nodeOutputs[].data` and its aliases. */
  readonly outputs: readonly Text[]
  /** Ids of outputs that stand elsewhere (in `artifacts`) and that the node publishes by reference. */
  readonly outputIds: readonly string[]
  /** It stands for a node elsewhere, whose outputs it repeats. */
  readonly standsIn: boolean
}

export interface Edge {
  readonly path: Path
  readonly type: string
  readonly nodeId: Text | undefined
  readonly output: Text | undefined
}

/** An entry of `flow` or `dependencies`: who waits, and for what. */
export interface Flow {
  readonly block: Block
  readonly path: Path
  readonly nodeId: Text | undefined
  readonly edges: readonly Edge[]
}

/** Nodes that live together, and the flow among them. `container` is the path of what holds them; `outside` for entries that are the block itself. */
export interface ScopeFact {
  readonly container: Path | 'outside'
  readonly nodes: readonly NodeFact[]
  readonly flows: readonly Flow[]
}

/** A `data` of a node output, whoever holds it. */
export interface OutputFact extends Text {
  readonly block: Block
  readonly owner: Visit | undefined
}

export interface Facts {
  readonly definitions: readonly Definition[]
  readonly uses: readonly Use[]
  readonly scopes: readonly ScopeFact[]
  readonly outputs: readonly OutputFact[]
  readonly members: readonly Member[]
}

/** What a block says that other blocks may care about. */
export function factsOf(block: Block): Facts {
  return block.derive(readFacts)
}

function readFacts(block: Block): Facts {
  const { visits, mentions } = walk(block)
  const reader = new Reader(block)
  for (const visit of visits) reader.visit(visit)
  for (const mention of mentions) reader.mention(mention)
  return reader
}

class Reader implements Facts {
  readonly definitions: Definition[] = []
  readonly uses: Use[] = []
  readonly scopes: { container: Path | 'outside'; nodes: NodeFact[]; flows: Flow[] }[] = []
  readonly outputs: OutputFact[] = []
  readonly members: Member[] = []
  readonly #block: Block

  constructor(block: Block) {
    this.#block = block
  }

  visit(visit: Visit): void {
    const { entity, value, path } = visit
    const block = this.#block
    this.#define(visit)
    const member = memberOf(visit, block)
    if (member) this.members.push(member)
    if (entity === 'node') this.#scopeOf(path).nodes.push(nodeFact(visit, block))
    else if (entity === 'flowDepend') this.#scopeOf(path).flows.push(flowFact(visit, block))
    else if (entity === 'nodeOutput') {
      const text = scalarText(value.data)
      if (text !== undefined) this.outputs.push({ block, text, path: path.concat('data'), owner: ownerOf(visit) })
    }
  }

  mention({ schema, value, path }: Mention): void {
    const entity = schema['x-reference'] ?? (schema['x-output'] === 'use' ? 'nodeOutput' : undefined)
    if (entity === undefined) return
    // Where the entity itself may stand, only a text is a reference; anything else is of the wrong type.
    const text = typeof value === 'string' ? value : typesOf(schema).includes('object') ? undefined : scalarText(value)
    if (text === undefined) return
    this.uses.push({ block: this.#block, entity, reference: parseReference(text), path, stub: schema['x-stub'] === true, text })
  }

  /** Members of inputs and outputs, and objects written in place, are not registered by the parser: nothing can refer to them. */
  #define({ entity, schema, value, path }: Visit): void {
    const id = scalarText(value.id)
    if (id === undefined || entity === 'depend') return
    const last = path.at(-1)
    const isListed = typeof last !== 'string' || last === 'while' || last === 'array'
    if (!isListed || isExchanged(path)) return
    const list = path.findLast((step) => typeof step === 'string')
    const data = entity === 'nodeOutput' ? scalarText(value.data) : undefined
    this.definitions.push({ block: this.#block, entity, id, path, schema, list, data })
  }

  #scopeOf(path: Path): Reader['scopes'][number] {
    const container: Path | 'outside' = path.length === 0 ? 'outside' : path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1)
    const known = this.scopes.findLast((scope) => isSamePath(scope.container, container))
    if (known) return known
    const scope: Reader['scopes'][number] = { container, nodes: [], flows: [] }
    this.scopes.push(scope)
    return scope
  }
}

function isSamePath(a: Path | 'outside', b: Path | 'outside'): boolean {
  return a === b || (a !== 'outside' && b !== 'outside' && a.length === b.length && a.every((step, i) => step === b[i]))
}

/** Inside `inputs` or `outputs` of a node, workflow or component. `artifacts.outputs` is an old spelling of a list that is registered. */
function isExchanged(path: Path): boolean {
  return path.some((step, i) => (step === 'inputs' || step === 'outputs') && path[i - 1] !== 'artifacts')
}

function nodeFact({ value, path }: Visit, block: Block): NodeFact {
  const { script, reference } = value
  const runtime = isObject(script) ? script.runtime : undefined
  return {
    block,
    path,
    id: scalarText(value.id),
    name: scalarText(value.name),
    command: isObject(runtime) ? scalarText(runtime.command) : undefined,
    ...outputsOf(value.outputs, path),
    standsIn: isObject(reference),
  }
}

/** The spellings under which a group of node outputs is read. */
export const outputGroups = ['nodeOutputs', 'nodeOutput', 'outputs', 'output'] as const

const noOutputs: Pick<NodeFact, 'outputs' | 'outputIds'> = { outputs: [], outputIds: [] }

function outputsOf(group: Value | undefined, path: Path): Pick<NodeFact, 'outputs' | 'outputIds'> {
  if (!isObject(group)) return noOutputs
  const outputs: Text[] = []
  const outputIds: string[] = []
  for (const key of outputGroups) {
    const list = group[key]
    if (!Array.isArray(list)) continue
    for (let i = 0; i < list.length; i++) {
      const item = list[i] as Value
      const text = isObject(item) ? scalarText(item.data) : undefined
      if (text !== undefined) outputs.push({ text, path: path.concat('outputs', key, i, 'data') })
      if (typeof item === 'string') outputIds.push(parseReference(item).id)
    }
  }
  return { outputs, outputIds }
}

function ownerOf(visit: Visit): Visit | undefined {
  let owner = visit.parent
  while (owner && owner.entity !== 'node' && owner.entity !== 'workflow') owner = owner.parent
  return owner
}

function flowFact({ value, path }: Visit, block: Block): Flow {
  const edges: Edge[] = []
  if (Array.isArray(value.depends)) {
    for (let i = 0; i < value.depends.length; i++) {
      const item = value.depends[i] as Value
      if (!isObject(item)) continue
      const at = path.concat('depends', i)
      const type = scalarText(item.type) ?? 'Normal'
      edges.push({ path: at, type, nodeId: textAt(item.nodeId, at, 'nodeId'), output: textAt(item.output, at, 'output') })
    }
  }
  return { block, path, nodeId: textAt(value.nodeId, path, 'nodeId'), edges }
}

function textAt(value: Value | undefined, path: Path, key: string): Text | undefined {
  const text = scalarText(value)
  return text === undefined ? undefined : { text, path: path.concat(key) }
}
