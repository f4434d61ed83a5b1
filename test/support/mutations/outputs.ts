import type { Path } from '../../../server/src/language/problem.ts'
import { oneOf, type Random } from '../random.ts'
import type { Mutation } from './mutations.ts'
import { changed, type Json, type Site, valueAt } from './site.ts'

/** A node of a document with what it is called and what it publishes. */
interface NodeSite {
  readonly path: Path
  readonly id: string
  readonly output?: string
  readonly outputPath: Path
}

/** Nodes that live in one list. Only the first output of each counts here. */
function listsOf(sites: readonly Site[]): readonly (readonly NodeSite[])[] {
  const lists = new Map<string, NodeSite[]>()
  for (const { schema, path, value } of sites) {
    if (schema['x-entity'] !== 'node' || typeof path.at(-1) !== 'number') continue
    const id = valueAt(value, ['id'])
    const outputPath = [...path, 'outputs', 'nodeOutputs', 0, 'data']
    const output = valueAt(value, outputPath.slice(path.length))
    if (typeof id !== 'string') continue
    const key = path.slice(0, -1).join('/')
    lists.set(key, [...(lists.get(key) ?? []), { path, id, outputPath, ...(typeof output === 'string' && { output }) }])
  }
  return [...lists.values()].filter((list) => list.length > 1)
}

function duplicateId(document: Json, sites: readonly Site[], random: Random) {
  const list = oneOf(listsOf(sites), random)
  const last = list?.at(-1)
  const other = list && oneOf(list.slice(0, -1), random)
  if (!last || !other) return undefined
  const at = [...last.path, 'id']
  return { document: changed(document, at, other.id), code: 'duplicate-id', severity: 'error', at }
}

function duplicateOutput(document: Json, sites: readonly Site[], random: Random) {
  const publishing = listsOf(sites)
    .flat()
    .filter(({ output }) => output !== undefined && !output.includes('$'))
  const last = publishing.at(-1)
  const other = oneOf(publishing.slice(0, -1), random)
  if (last?.output === undefined || other?.output === undefined) return undefined
  return { document: changed(document, last.outputPath, other.output), code: 'duplicate-output', severity: 'error', at: last.outputPath }
}

/** Two nodes of one list that wait for each other, in a flow that holds nothing else. */
function cycle(document: Json, sites: readonly Site[], random: Random) {
  const list = oneOf(listsOf(sites), random)
  const [a, b] = [list?.[0], list && oneOf(list.slice(1), random)]
  if (!a || !b) return undefined
  const holder = a.path.slice(0, -2)
  const key = ['dependencies', 'flow'].find((candidate) => Array.isArray(valueAt(document, [...holder, candidate]))) ?? 'flow'
  const edge = (node: NodeSite) => (node.output !== undefined && random(2) === 0 ? { output: node.output } : { nodeId: node.id })
  const [first, second] = [edge(b), edge(a)]
  const flow: Json = [
    { nodeId: a.id, depends: [{ type: 'Normal', ...first }] },
    { nodeId: b.id, depends: [second] },
  ]
  const at = [...holder, key, 0, 'depends', 0, 'output' in first ? 'output' : 'nodeId']
  return { document: changed(document, [...holder, key], flow), code: 'dependency-cycle', severity: 'error', at }
}

/** An edge to an output of this document whose name has a slip in it. */
function nearMissOutput(document: Json, sites: readonly Site[], random: Random) {
  const known = new Set(listsOf(sites).flatMap((list) => list.map(({ output }) => output)))
  const edges = sites.filter(({ schema, value }) => schema['x-entity'] === 'depend' && known.has(`${valueAt(value, ['output'])}`))
  const edge = oneOf(edges, random)
  if (!edge) return undefined
  const at = [...edge.path, 'output']
  const name = `${valueAt(edge.value, ['output'])}`
  const wrong = random(2) === 0 ? name.toUpperCase() : name.slice(0, -1)
  return { document: changed(document, at, wrong), code: 'near-miss-output', severity: 'warning', at }
}

export const outputMutations: readonly Mutation[] = [
  { name: 'one id twice', damage: duplicateId },
  { name: 'one output twice', damage: duplicateOutput },
  { name: 'nodes that wait for each other', damage: cycle },
  { name: 'an output with a slip', damage: nearMissOutput },
]
