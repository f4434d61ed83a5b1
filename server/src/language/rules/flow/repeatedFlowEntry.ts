import type { Flow } from '../../model/facts.ts'
import { type Placed, placeOf, type Scope } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject, valueAt } from '../../syntax/value.ts'
import { isBlank } from '../present.ts'
import type { DocumentRule } from '../rule.ts'
import { hasBothLists } from './bothLists.ts'

/** A second entry for the same node: the service takes the edges of the first and drops the others. */
export const repeatedFlowEntry: DocumentRule = {
  code: 'repeated-flow-entry',
  severity: 'warning',
  document: true,
  *check(index) {
    for (const scope of index.scopes) {
      if (scope.flows.length < 2 || isTwofold(scope)) continue
      const first = new Map<string, Placed<Flow>>()
      for (const flow of scope.flows) {
        const { nodeId } = flow
        if (!nodeId || isBlank(nodeId.text) || hasPlaceholder(nodeId.text)) continue
        const id = parseReference(nodeId.text).id.toLowerCase()
        const known = first.get(id)
        if (!known) {
          first.set(id, flow)
          continue
        }
        yield {
          at: placeOf({ block: flow.block, path: nodeId.path }),
          message: say`The edges of "${nodeId.text}" are listed before; only the first entry of a node counts, so put its edges there.`,
          related: [
            { at: placeOf({ block: known.block, path: known.nodeId?.path ?? known.path }), message: say`The first entry is here.` },
          ],
        }
      }
    }
  },
}

/** With two lists in one scope it is these that are judged, by flow-and-dependencies. */
function isTwofold(scope: Scope): boolean {
  const container = valueAt(blockValue(scope.block), scope.container)
  return isObject(container) && hasBothLists(container)
}
