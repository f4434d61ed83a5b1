import type { NodeFact } from '../../model/facts.ts'
import { type Placed, placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** Names of nodes are unique in a workspace; the service refuses the second one. */
export const duplicateName: DocumentRule = {
  code: 'duplicate-name',
  severity: 'warning',
  document: true,
  *check(index) {
    for (const { nodes } of index.scopes) {
      const first = new Map<string, Placed<NodeFact>>()
      for (const node of nodes) {
        const { name } = node
        if (name === undefined || name === '' || hasPlaceholder(name)) continue
        const other = first.get(name)
        if (!other) first.set(name, node)
        else if (other.id === undefined || other.id !== node.id) {
          yield {
            at: namePlace(node),
            message: say`Another node here is called "${name}" too. Names of nodes are unique in a workspace.`,
            related: [{ at: namePlace(other), message: say`The name is first given here.` }],
          }
        }
      }
    }
  },
}

function namePlace({ block, path }: Placed<NodeFact>) {
  return placeOf({ block, path: [...path, 'name'] })
}
