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
      const holders = scope.flows.length > 0 ? holderIds(scope) : []
      for (const { nodeId, block } of scope.flows) {
        if (!nodeId || hasPlaceholder(nodeId.text) || isKnown(scope, holders, nodeId.text)) continue
        const at = placeOf({ block, path: nodeId.path })
        const own = ownNode(index, scope)
        const near = own ?? guess(parseReference(nodeId.text).id, [...scope.byId.keys()])
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

function isKnown(scope: Scope, holders: readonly string[], text: string): boolean {
  const { id, fault } = parseReference(text)
  return (
    fault !== undefined ||
    nodeNamed(scope, text) !== undefined ||
    holders.includes(id) ||
    scope.nodes.some((node) => node.id === undefined && node.name === id)
  )
}

/** The one node of a document that describes one node: in 2.0.0 nobody else may be named. */
function ownNode(index: Index, scope: Scope): string | undefined {
  const { kind, v2 } = index.header
  const [node, second] = scope.nodes
  return v2 && (kind === 'Node' || kind === 'ManualNode') && scope.container.join() === 'spec' && !second ? node?.id : undefined
}
