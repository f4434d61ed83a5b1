import type { NodeFact } from '../../model/facts.ts'
import { outputGroups } from '../../model/facts.ts'
import { type Index, placeOf } from '../../model/index.ts'
import { outputName } from '../../model/outputName.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import type { Scope } from '../../model/scope.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isAbsent, isObject, scalarText, type Value, valueAt } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { DocumentFinding, FactRule } from '../rule.ts'

/** A join looks at the run of a node that its own node does not wait for. */
export const joinBranchWithoutEdge: FactRule = {
  code: 'join-branch-without-edge',
  severity: 'hint',
  facts: 'nodes',
  needsWhole: true,
  check(node, index, scope) {
    const { block, path, id } = node
    const value = valueAt(blockValue(block), path)
    const join = isObject(value) ? value.join : undefined
    if (!isObject(join) || id === undefined) return
    const branches = objectsIn(join.branches)
    const awaited = branches.length === 0 ? [] : awaitedBy(node, scope, index)
    if (branches.length === 0 || awaited.some(hasPlaceholder)) return
    if (awaited.length === 0) {
      const at = placeOf({ block, path: [...path, 'join'] }, 'key')
      return { at, message: say`The node waits for nothing that its join looks at: list the outputs of the branches in its dependencies.` }
    }
    return branches.flatMap(({ object, index: i }): DocumentFinding[] => {
      const names = namesOf(scalarText(object.nodeId), object.output, scope, index)
      if (names.length === 0 || names.some((name) => awaited.includes(name) || hasPlaceholder(name))) return []
      const at = placeOf({ block, path: [...path, 'join', 'branches', i, isAbsent(object.output) ? 'nodeId' : 'output'] })
      return [{ at, message: say`The node has no edge to "${names[0] ?? ''}": it does not wait for the run that this branch looks at.` }]
    })
  },
}

/** Names of what the node waits for: the service counts the outputs that it reads beside its edges. */
function awaitedBy({ block, path, id = '' }: NodeFact, scope: Scope, index: Index): string[] {
  const inputs = valueAt(blockValue(block), [...path, 'inputs'])
  const read = isObject(inputs) ? outputGroups.flatMap((group) => inputs[group] ?? []) : []
  const flows = index.flowsFor(id).filter(({ flow }) => flow.nodeId && parseReference(flow.nodeId.text).id === id)
  return [
    ...flows.flatMap(({ flow }) => flow.edges.flatMap((edge) => namesOf(edge.nodeId?.text, edge.output?.text, scope, index))),
    ...read.flatMap((output) => namesOf(undefined, output, scope, index)),
  ]
}

/** Every name by which an upstream can be known: its output, its id, and the outputs of the node with that id. */
function namesOf(nodeId: string | undefined, output: Value | undefined, scope: Scope, index: Index): string[] {
  const named = nodeId === undefined ? [] : [parseReference(nodeId).id, ...(scope.nodeNamed(nodeId)?.outputs ?? []).map(({ text }) => text)]
  const name = outputName(output, index)
  return name === undefined ? named : [name, ...named]
}
