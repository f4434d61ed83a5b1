import { guesses } from '../../model/guesses.ts'
import { holderIds } from '../../model/holder.ts'
import { edgesOf, nodeNamed, placeOf } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

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
      for (const { edge } of edgesOf(scope)) {
        if (!edge.nodeId || hasPlaceholder(edge.nodeId.text) || nodeNamed(scope, edge.nodeId.text)) continue
        const { id, fault } = parseReference(edge.nodeId.text)
        if (fault || holders.includes(id)) continue
        const at = placeOf({ block: edge.block, path: edge.nodeId.path })
        const near = guess(id, [...scope.byId.keys()])
        if (near !== undefined) {
          yield {
            at,
            message: say`No node beside this list has the id "${id}". Did you mean "${near}"?`,
            fix: { title: say`Change to "${near}"`, at, change: { kind: 'value', text: near } },
          }
        } else if (index.find('node', id).length > 0) {
          yield {
            at,
            message: say`The node "${id}" is in another list of nodes, where "nodeId" does not reach. Name its "output" instead.`,
          }
        } else {
          yield { at, message: say`No node beside this list has the id "${id}". For a node elsewhere in the workspace name its "output".` }
        }
      }
    }
  },
}
