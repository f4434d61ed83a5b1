import { bodyOf, entriesOf, type SpecDocument } from './specDocument.ts'

/** Keys of a body (and of a flat document) that are about its workflow, not about what nodes share. */
const apart = new Set([
  'workflows',
  'nodes',
  'flow',
  'dependencies',
  'id',
  'name',
  'type',
  'owner',
  'strategy',
  'kind',
  'version',
  'metadata',
  '$schema',
])

/**
 * An inner node as a document of its own: the node, what the body shares (scripts, triggers, …), and the node's own dependencies. Where those name
 * another node by its id in the document, the result of the step that creates it stands instead (`ids`: id → step).
 */
export function nodeDocument(
  document: SpecDocument,
  workflow: SpecDocument,
  node: SpecDocument,
  ids: ReadonlyMap<string, string>,
): SpecDocument {
  const shared = Object.fromEntries(Object.entries(bodyOf(document)).filter(([key]) => !apart.has(key)))
  const edges = dependenciesOf(workflow, node).map((entry) => ({
    ...entry,
    depends: entriesOf(entry, 'depends').map((depend) => created(depend, ids)),
  }))
  const list = String(document.version ?? '').startsWith('1.') ? 'flow' : 'dependencies'
  // The nodes of manual workflows are of kind Node too: their scene tells them apart.
  return { version: document.version, kind: 'Node', spec: { ...shared, nodes: [node], ...(edges.length > 0 && { [list]: edges }) } }
}

/** The entries of a workflow's dependencies that are about a node. Parsers look at `flow` when `dependencies` is empty. */
export function dependenciesOf(workflow: SpecDocument, { id }: SpecDocument): readonly SpecDocument[] {
  const own = entriesOf(workflow, 'dependencies')
  const entries = own.length > 0 ? own : entriesOf(workflow, 'flow')
  return id === undefined ? [] : entries.filter((entry) => bareId(entry.nodeId) === id)
}

/** `{{nodes.n1}}`, `{{n1}}` and `n1` all name `n1`. */
export function bareId(reference: unknown): unknown {
  return typeof reference === 'string' ? (/^\{\{(?:[^.}]*\.)?([^.}]*)\}\}$/.exec(reference)?.[1] ?? reference) : reference
}

function created(depend: SpecDocument, ids: ReadonlyMap<string, string>): SpecDocument {
  const id = bareId(depend.nodeId)
  const step = typeof id === 'string' ? ids.get(id) : undefined
  return step === undefined ? depend : { ...depend, nodeId: { $result: step, path: 'Id' } }
}
