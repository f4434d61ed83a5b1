import { type Index, placeOf } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import type { Scope } from '../../model/scope.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** An entry of `flow` or `dependencies` for a node that is not there: its edges belong to nobody. */
export const flowOfUnknownNode: FactRule = {
  code: 'flow-of-unknown-node',
  severity: 'hint',
  facts: 'flows',
  needsWhole: true,
  check({ nodeId, block }, index, scope) {
    if (!nodeId || scope.nodeNamed(nodeId.text) || hasPlaceholder(nodeId.text)) return
    const { id, fault } = parseReference(nodeId.text)
    if (fault || isOther(id, scope)) return
    const at = placeOf({ block, path: nodeId.path })
    const own = ownNode(index, scope)
    const near = own ?? scope.byId.guess(id)
    const fix = near === undefined ? undefined : { title: say`Change to "${near}"`, at, change: { kind: 'value', text: near } as const }
    const message =
      own !== undefined
        ? say`"nodeId" names the node that waits, the node of this document: "${own}". What it waits for stands in "depends".`
        : near !== undefined
          ? say`No node beside this list has the id "${nodeId.text}". Did you mean "${near}"?`
          : say`No node beside this list has the id "${nodeId.text}".`
    return { at, message, severity: own === undefined ? 'hint' : 'warning', ...(fix && { fix }) }
  },
}

/** What an entry may be for beside the nodes by their ids: the holder of the list, and nodes without an id, which have a rule of their own. */
function isOther(name: string, scope: Scope): boolean {
  return scope.holder.ids.includes(name) || scope.byName.get(name).some(({ id }) => id === undefined)
}

/** The one node of a document that describes one node: in 2.0.0 nobody else may be named. */
function ownNode(index: Index, scope: Scope): string | undefined {
  const { kind, v2 } = index.header
  return v2 && (kind === 'Node' || kind === 'ManualNode') && scope.container.join() === 'spec' ? scope.onlyNode?.id : undefined
}
