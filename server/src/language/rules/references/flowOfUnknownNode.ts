import { guesses } from '../../model/guesses.ts'
import { holderIds } from '../../model/holder.ts'
import { type Index, nodeNamed, placeOf, type Scope } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** An entry of `flow` or `dependencies` for a node that is not there: its edges belong to nobody. */
export const flowOfUnknownNode: DocumentRule = {
  code: 'flow-of-unknown-node',
  severity: 'hint',
  document: true,
  needsWhole: true,
  *check(index) {
    const guess = guesses()
    for (const scope of index.scopes) {
      const unknown = scope.flows.filter(({ nodeId }) => nodeId && !hasPlaceholder(nodeId.text) && !nodeNamed(scope, nodeId.text))
      const others = unknown.length > 0 ? otherNames(scope) : undefined
      for (const { nodeId, block } of unknown) {
        if (!nodeId || parseReference(nodeId.text).fault || others?.has(parseReference(nodeId.text).id)) continue
        const at = placeOf({ block, path: nodeId.path })
        const own = ownNode(index, scope)
        const near = own ?? guess(parseReference(nodeId.text).id, scope.byId)
        const fix = near === undefined ? undefined : { title: say`Change to "${near}"`, at, change: { kind: 'value', text: near } as const }
        const message =
          own !== undefined
            ? say`"nodeId" names the node that waits, the node of this document: "${own}". What it waits for stands in "depends".`
            : near !== undefined
              ? say`No node beside this list has the id "${nodeId.text}". Did you mean "${near}"?`
              : say`No node beside this list has the id "${nodeId.text}".`
        yield { at, message, severity: own === undefined ? 'hint' : 'warning', ...(fix && { fix }) }
      }
    }
  },
}

/** What an entry may be for beside the nodes by their ids: the holder of the list, and nodes without an id, which have a rule of their own. */
function otherNames(scope: Scope): ReadonlySet<string> {
  const names = scope.nodes.flatMap((node) => (node.id === undefined && node.name !== undefined ? [node.name] : []))
  return new Set([...holderIds(scope), ...names])
}

/** The one node of a document that describes one node: in 2.0.0 nobody else may be named. */
function ownNode(index: Index, scope: Scope): string | undefined {
  const { kind, v2 } = index.header
  const [node, second] = scope.nodes
  return v2 && (kind === 'Node' || kind === 'ManualNode') && scope.container.join() === 'spec' && !second ? node?.id : undefined
}
