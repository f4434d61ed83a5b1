import type { NodeFact } from '../../model/facts.ts'
import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** Names of nodes are unique in a workspace; the service refuses the second one. */
export const duplicateName: FactRule = {
  code: 'duplicate-name',
  severity: 'warning',
  facts: 'nodes',
  check(node, _, scope) {
    const { name } = node
    if (name === undefined || name === '') return
    const [first] = scope.byName.get(name)
    if (!first || first === node || hasPlaceholder(name) || (first.id !== undefined && first.id === node.id)) return
    return {
      at: namePlace(node),
      message: say`Another node here is called "${name}" too. Names of nodes are unique in a workspace.`,
      related: [{ at: namePlace(first), message: say`The name is first given here.` }],
    }
  },
}

function namePlace({ block, path }: NodeFact) {
  return placeOf({ block, path: [...path, 'name'] })
}
