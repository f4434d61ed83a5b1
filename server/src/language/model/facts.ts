import type { Block } from '../document/block.ts'
import type { Path } from '../problem.ts'
import { typesOf } from '../schema/lookup.ts'
import { type Mention, type Visit, walk } from '../schema/walk.ts'
import { isObject, scalarText, type Value } from '../syntax/value.ts'
import { parseReference, type Reference } from './reference.ts'

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
  readonly visit: Visit
  /** The list it stands in ("nodes", "scripts", "while" …); the last key of the path, or undefined at the block's root. */
  readonly list?: string
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
  readonly visit: Visit
  readonly id?: string
  readonly name?: string
  readonly command?: string
  /** Names under `outputs.nodeOutputs[].data` and its aliases. */
  readonly outputs: readonly Text[]
  /** Ids of outputs that stand elsewhere (in `artifacts`) and that the node publishes by reference. */
  readonly outputIds: readonly string[]
}

export interface Edge {
  readonly path: Path
  readonly type: string
  readonly nodeId?: Text
  readonly output?: Text
}

/** An entry of `flow` or `dependencies`: who waits, and for what. */
export interface Flow {
  readonly block: Block
  readonly path: Path
  readonly nodeId?: Text
  readonly edges: readonly Edge[]
}

/** Nodes that live together, and the flow among them. `container` is the path of what holds them; `outside` for entries that are the block itself. */
export interface ScopeFact {
  readonly container: Path | 'outside'
  readonly nodes: readonly NodeFact[]
  readonly flows: readonly Flow[]
}

export interface Facts {
  readonly definitions: readonly Definition[]
  readonly uses: readonly Use[]
  readonly scopes: readonly ScopeFact[]
  /** Every `data` of every node output, whoever holds it. */
  readonly outputs: readonly (Text & { readonly owner: Visit | undefined })[]
}

/** What a block says that other blocks may care about. */
export function factsOf(block: Block): Facts {
  return block.derive(readFacts)
}

function readFacts(block: Block): Facts {
  const { visits, mentions } = walk(block)
  const scopes = new Map<string, { container: Path | 'outside'; nodes: NodeFact[]; flows: Flow[] }>()
  const scopeOf = (path: Path) => {
    const container = path.length === 0 ? 'outside' : path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1)
    const key = JSON.stringify(container)
    const scope = scopes.get(key) ?? { container, nodes: [], flows: [] }
    scopes.set(key, scope)
    return scope
  }
  for (const visit of visits) {
    if (visit.entity === 'node') scopeOf(visit.path).nodes.push(nodeFact(visit, block))
    if (visit.entity === 'flowDepend') scopeOf(visit.path).flows.push(flowFact(visit, block))
  }
  return {
    definitions: visits.flatMap((visit) => definition(visit, block)),
    uses: mentions.flatMap((mention) => use(mention, block)),
    scopes: [...scopes.values()],
    outputs: visits.flatMap((visit) => (visit.entity === 'nodeOutput' ? outputFact(visit) : [])),
  }
}

const none: readonly never[] = []

/** Members of inputs and outputs, and objects written in place, are not registered by the parser: nothing can refer to them. */
function definition(visit: Visit, block: Block): readonly Definition[] {
  const id = scalarText(visit.value.id)
  if (id === undefined || visit.entity === 'depend') return none
  const inPlace =
    visit.path.length > 0 && typeof visit.path.at(-1) !== 'number' && visit.path.at(-1) !== 'while' && visit.path.at(-1) !== 'array'
  if (inPlace || isExchanged(visit.path)) return none
  const list = visit.path.findLast((step) => typeof step === 'string')
  return [{ block, entity: visit.entity, id, path: visit.path, visit, ...(typeof list === 'string' && { list }) }]
}

/** Inside `inputs` or `outputs` of a node, workflow or component. `artifacts.outputs` is an old spelling of a list that is registered. */
function isExchanged(path: Path): boolean {
  return path.some((step, i) => (step === 'inputs' || step === 'outputs') && path[i - 1] !== 'artifacts')
}

function use(mention: Mention, block: Block): readonly Use[] {
  const entity = mention.schema['x-reference'] ?? (mention.schema['x-output'] === 'use' ? 'nodeOutput' : undefined)
  if (entity === undefined) return none
  // Where the entity itself may stand, only a text is a reference; anything else is of the wrong type.
  const inPlace = typesOf(mention.schema).includes('object')
  const text = inPlace && typeof mention.value !== 'string' ? undefined : scalarText(mention.value)
  if (text === undefined) return none
  return [{ block, entity, reference: parseReference(text), path: mention.path, stub: mention.schema['x-stub'] === true, text }]
}

function nodeFact(visit: Visit, block: Block): NodeFact {
  const { value, path } = visit
  const id = scalarText(value.id)
  const name = scalarText(value.name)
  const script = value.script
  const runtime = isObject(script) ? script.runtime : undefined
  const command = isObject(runtime) ? scalarText(runtime.command) : undefined
  return {
    block,
    path,
    visit,
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(command !== undefined && { command }),
    outputs: outputsOf(value.outputs, [...path, 'outputs']),
    outputIds: outputIdsOf(value.outputs),
  }
}

/** The spellings under which a group of node outputs is read. */
export const outputGroups = ['nodeOutputs', 'nodeOutput', 'outputs', 'output'] as const

function outputsOf(group: Value | undefined, path: Path): Text[] {
  if (!isObject(group)) return []
  return outputGroups.flatMap((key) => {
    const list = group[key]
    if (!Array.isArray(list)) return []
    return (list as readonly Value[]).flatMap((item, i) => (isObject(item) ? textAt(item.data, [...path, key, i, 'data']) : []))
  })
}

function outputIdsOf(group: Value | undefined): string[] {
  if (!isObject(group)) return []
  return outputGroups.flatMap((key) => {
    const list = group[key]
    if (!Array.isArray(list)) return []
    return (list as readonly Value[]).flatMap((item) => (typeof item === 'string' ? [parseReference(item).id] : []))
  })
}

function outputFact(visit: Visit): (Text & { owner: Visit | undefined })[] {
  return textAt(visit.value.data, [...visit.path, 'data']).map((text) => ({ ...text, owner: ownerOf(visit) }))
}

function ownerOf(visit: Visit): Visit | undefined {
  let owner = visit.parent
  while (owner && owner.entity !== 'node' && owner.entity !== 'workflow') owner = owner.parent
  return owner
}

function flowFact(visit: Visit, block: Block): Flow {
  const depends = visit.value.depends
  const edges = Array.isArray(depends) ? (depends as readonly Value[]).flatMap((item, i) => edge(item, [...visit.path, 'depends', i])) : []
  const [nodeId] = textAt(visit.value.nodeId, [...visit.path, 'nodeId'])
  return { block, path: visit.path, edges, ...(nodeId && { nodeId }) }
}

function edge(value: Value, path: Path): Edge[] {
  if (!isObject(value)) return []
  const [nodeId] = textAt(value.nodeId, [...path, 'nodeId'])
  const [output] = textAt(value.output, [...path, 'output'])
  return [{ path, type: scalarText(value.type) ?? 'Normal', ...(nodeId && { nodeId }), ...(output && { output }) }]
}

function textAt(value: Value | undefined, path: Path): Text[] {
  const text = scalarText(value)
  return text === undefined ? [] : [{ text, path }]
}
