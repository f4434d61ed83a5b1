import type { Edge, NodeFact } from '../../model/facts.ts'
import { outputGroups } from '../../model/facts.ts'
import { type Index, nodeNamed, type Placed, placeOf, type Scope } from '../../model/index.ts'
import { outputName } from '../../model/outputName.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isObject, scalarText, type Value } from '../../syntax/value.ts'
import { isAbsent, objectsIn } from '../present.ts'
import type { DocumentRule } from '../rule.ts'

/** A join looks at the run of a node that its own node does not wait for. */
export const joinBranchWithoutEdge: DocumentRule = {
  code: 'join-branch-without-edge',
  severity: 'hint',
  document: true,
  needsWhole: true,
  *check(index) {
    const joins = index.scopes.flatMap((scope) => scope.nodes.flatMap((node) => (isObject(node.visit.value.join) ? { scope, node } : [])))
    const edges = joins.length > 0 ? edgesByNode(index) : new Map<string, Edge[]>()
    for (const { scope, node } of joins) {
      const { join } = node.visit.value
      const awaited = awaitedBy(node, edges, scope, index)
      const branches = isObject(join) ? objectsIn(join.branches) : []
      if (branches.length === 0 || node.id === undefined || awaited.some(hasPlaceholder)) continue
      if (awaited.length === 0) {
        const at = placeOf({ block: node.block, path: [...node.path, 'join'] }, 'key')
        yield { at, message: say`The node waits for nothing that its join looks at: list the outputs of the branches in its dependencies.` }
        continue
      }
      for (const { object, index: i } of branches) {
        const names = namesOf(scalarText(object.nodeId), object.output, scope, index)
        if (names.length === 0 || names.some((name) => awaited.includes(name) || hasPlaceholder(name))) continue
        const path = [...node.path, 'join', 'branches', i, isAbsent(object.output) ? 'nodeId' : 'output']
        yield {
          at: placeOf({ block: node.block, path }),
          message: say`The node has no edge to "${names[0] ?? ''}": it does not wait for the run that this branch looks at.`,
        }
      }
    }
  },
}

function edgesByNode(index: Index): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, Edge[]>()
  for (const flow of index.scopes.flatMap((scope) => scope.flows)) {
    const id = parseReference(flow.nodeId?.text ?? '').id
    const list = edges.get(id) ?? []
    for (const edge of flow.edges) list.push(edge)
    edges.set(id, list)
  }
  return edges
}

/** Names of what the node waits for: the service counts the outputs that it reads beside its edges. */
function awaitedBy(node: Placed<NodeFact>, edges: ReadonlyMap<string, readonly Edge[]>, scope: Scope, index: Index): string[] {
  const { inputs } = node.visit.value
  const read = isObject(inputs) ? outputGroups.flatMap((group) => inputs[group] ?? []) : []
  return [
    ...(edges.get(node.id ?? '') ?? []).flatMap((edge) => namesOf(edge.nodeId?.text, edge.output?.text, scope, index)),
    ...read.flatMap((output) => namesOf(undefined, output, scope, index)),
  ]
}

/** Every name by which an upstream can be known: its output, its id, and the outputs of the node with that id. */
function namesOf(nodeId: string | undefined, output: Value | undefined, scope: Scope, index: Index): string[] {
  const named =
    nodeId === undefined ? [] : [parseReference(nodeId).id, ...(nodeNamed(scope, nodeId)?.outputs ?? []).map(({ text }) => text)]
  const name = outputName(output, index)
  return name === undefined ? named : [name, ...named]
}
