import { guesses } from '../../model/guesses.ts'
import { holderIds } from '../../model/holder.ts'
import { type Index, nodeNamed, placeOf, type Scope } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import type { Place } from '../../problem.ts'
import { say } from '../../sentence.ts'
import type { DocumentFinding, DocumentRule } from '../rule.ts'

/** As the service gives them. Authors name nodes by words. */
const serviceId = /^\d{15,}$/

/** An edge to a node that is not in the same scope: it vanishes when the document is turned into a schedule. */
export const dependsOnUnknownNode: DocumentRule = {
  code: 'depends-on-unknown-node',
  severity: 'warning',
  document: true,
  needsWhole: true,
  *check(index) {
    const guess = guesses()
    for (const scope of index.scopes) {
      const holders = scope.flows.length > 0 ? holderIds(scope) : []
      for (const { edges, block } of scope.flows) {
        for (const { nodeId } of edges) {
          if (!nodeId || nodeNamed(scope, nodeId.text) || hasPlaceholder(nodeId.text)) continue
          const { id, fault } = parseReference(nodeId.text)
          if (serviceId.test(id) && isOfService(scope)) continue
          if (!fault && !holders.includes(id)) yield finding(index, scope, placeOf({ block, path: nodeId.path }), id, guess)
        }
      }
    }
  },
}

/** Of a node inside a workflow, the service tells the edges but not the nodes at their other ends: what is not there may be there. */
function isOfService({ byId }: Scope): boolean {
  return [...byId.keys()].every((id) => serviceId.test(id))
}

function finding(index: Index, scope: Scope, at: Place, id: string, guess: ReturnType<typeof guesses>): DocumentFinding {
  const near = guess(id, scope.byId)
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
