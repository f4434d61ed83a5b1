import { placeOf, type Scope } from '../../model/index.ts'
import { parseReference } from '../../model/reference.ts'
import type { Path } from '../../problem.ts'
import { say } from '../../sentence.ts'
import { isBrokenBlock } from '../../syntax/tree.ts'
import { nameplate } from '../nameplate.ts'
import { isBlank } from '../present.ts'
import type { DocumentRule } from '../rule.ts'

/** A node that edges cannot name: the service may drop the dependencies of a node without an id. */
export const missingId: DocumentRule = {
  code: 'missing-id',
  severity: 'warning',
  document: true,
  *check(index) {
    for (const scope of index.scopes) {
      const nameless = scope.nodes.filter((node) => isBlank(node.id) && !isEnd(node.path) && !isBrokenBlock(node.block))
      if (nameless.length === 0) continue
      const named = namesIn(scope)
      for (const node of nameless) {
        const at = placeOf({ block: node.block, path: [...node.path, ...nameplate(node.visit)] })
        if (node.name !== undefined && named.has(node.name))
          yield { at, message: say`This node has no "id", and an edge names it as "${node.name}". Edges find nodes by their id only.` }
        else if (index.header.v2)
          yield {
            at,
            message: say`This node has no "id". In version 2.0.0 it is the same as the name; without it dependencies may be dropped.`,
          }
        else yield { at, severity: 'hint', message: say`This node has no "id", so nothing can depend on it by "nodeId".` }
      }
    }
  },
}

/** What the edges of a scope call their nodes. */
function namesIn(scope: Scope): ReadonlySet<string> {
  const names = scope.flows.flatMap((flow) => [flow.nodeId?.text, ...flow.edges.map((edge) => edge.nodeId?.text)])
  return new Set(names.flatMap((name) => (name === undefined ? [] : [parseReference(name).id])))
}

/** The node that ends a loop stands alone under its key: no edge needs to name it. */
function isEnd(path: Path): boolean {
  return typeof path.at(-1) === 'string'
}
