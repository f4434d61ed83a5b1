import type { Text } from '../../model/facts.ts'
import { type Index, placeOf } from '../../model/index.ts'
import { hasPlaceholder, isServiceId, parseReference } from '../../model/reference.ts'
import type { Scope } from '../../model/scope.ts'
import type { Place } from '../../problem.ts'
import { say } from '../../sentence.ts'
import type { DocumentFinding, FactRule } from '../rule.ts'

/** An edge to a node that is not in the same scope: it vanishes when the document is turned into a schedule. */
export const dependsOnUnknownNode: FactRule = {
  code: 'depends-on-unknown-node',
  severity: 'warning',
  facts: 'flows',
  needsWhole: true,
  check({ edges, block }, index, scope) {
    let found: DocumentFinding[] | undefined
    for (const { nodeId } of edges) {
      if (!nodeId || !isUnknown(nodeId, scope)) continue
      found = [...(found ?? []), finding(index, scope, placeOf({ block, path: nodeId.path }), parseReference(nodeId.text).id)]
    }
    return found
  },
}

function isUnknown({ text }: Text, scope: Scope): boolean {
  if (scope.nodeNamed(text) || hasPlaceholder(text)) return false
  const { id, fault } = parseReference(text)
  // Of a node inside a workflow, the service tells the edges but not the nodes at their other ends: what is not there may be there.
  if (isServiceId(id) && !scope.hasIdsOfAuthors) return false
  return !fault && !scope.holder.ids.includes(id)
}

function finding(index: Index, scope: Scope, at: Place, id: string): DocumentFinding {
  const near = scope.byId.guess(id)
  if (near !== undefined) {
    return {
      at,
      message: say`No node beside this list has the id "${id}". Did you mean "${near}"?`,
      fix: { title: say`Change to "${near}"`, at, change: { kind: 'value', text: near } },
    }
  }
  const elsewhere = index.find('node', id).length > 0
  return {
    at,
    message: elsewhere
      ? say`The node "${id}" is in another list of nodes, where "nodeId" does not reach. Name its "output" instead.`
      : say`No node beside this list has the id "${id}". For a node elsewhere in the workspace name its "output".`,
  }
}
