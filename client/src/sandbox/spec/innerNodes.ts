import { isObject, type JsonObject } from '../json.ts'

/** A node inside another entity: the list that holds it (`nodes`, `for-each/nodes`, `do-while/while`) and its place there. */
export interface InnerNode {
  readonly slot: string
  readonly at: number
  /** Below the entity that holds it: `.nodes[1]`, `['do-while'].nodes[0]`. */
  readonly path: string
  readonly node: JsonObject
}

/** The sections of container nodes, with the single node that ends a loop. */
const sections = ['do-while', 'doWhile', 'for-each', 'foreach', 'combined', 'subflow', 'paiflow']
const endings = ['while', 'specWhile']

/** Takes the nodes out of a workflow or container node; their lists stay, empty, so that `withInnerNodes` can put them back in order. */
export function takeInnerNodes(entity: JsonObject): { own: JsonObject; inner: InnerNode[] } {
  const inner: InnerNode[] = []
  const own: Record<string, unknown> = { ...entity, ...emptied(entity, '', '', inner) }
  for (const name of sections) {
    const section = entity[name]
    if (isObject(section)) own[name] = { ...section, ...emptied(section, `${name}/`, `['${name}']`, inner) }
  }
  return { own, inner }
}

function emptied(holder: JsonObject, prefix: string, path: string, inner: InnerNode[]): JsonObject {
  const empty: Record<string, unknown> = {}
  if (Array.isArray(holder.nodes)) {
    const nodes: readonly unknown[] = holder.nodes
    for (const [at, node] of nodes.entries())
      if (isObject(node)) inner.push({ slot: `${prefix}nodes`, at, path: `${path}.nodes[${at}]`, node })
    empty.nodes = []
  }
  for (const ending of prefix === '' ? [] : endings) {
    const node = holder[ending]
    if (!isObject(node)) continue
    inner.push({ slot: prefix + ending, at: 0, path: `${path}.${ending}`, node })
    empty[ending] = null
  }
  return empty
}

export function withInnerNodes(own: JsonObject, inner: readonly Pick<InnerNode, 'slot' | 'at' | 'node'>[]): JsonObject {
  const entity: Record<string, unknown> = { ...own }
  for (const slot of new Set(inner.map((node) => node.slot))) {
    const nodes = inner.filter((node) => node.slot === slot).sort((a, b) => a.at - b.at)
    const [section, key] = slot.includes('/') ? (slot.split('/') as [string, string]) : [undefined, slot]
    const value = key === 'nodes' ? nodes.map(({ node }) => node) : nodes[0]?.node
    if (section === undefined) entity[key] = value
    else entity[section] = { ...(isObject(entity[section]) ? entity[section] : {}), [key]: value }
  }
  return entity
}
