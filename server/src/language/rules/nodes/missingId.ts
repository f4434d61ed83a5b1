import { placeOf } from '../../model/index.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isBlank, isObject, valueAt } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { FactRule } from '../rule.ts'

/** A node that edges cannot name: the service may drop the dependencies of a node without an id. */
export const missingId: FactRule = {
  code: 'missing-id',
  severity: 'warning',
  facts: 'nodes',
  check({ block, path, id, name }, index, scope) {
    // The node that ends a loop stands alone under its key: no edge needs to name it.
    if (!isBlank(id) || typeof path.at(-1) === 'string') return
    const value = valueAt(blockValue(block), path)
    const at = placeOf({ block, path: isObject(value) ? [...path, ...nameplate({ value, path })] : path })
    if (name !== undefined && scope.called.has(name))
      return { at, message: say`This node has no "id", and an edge names it as "${name}". Edges find nodes by their id only.` }
    if (index.header.v2)
      return {
        at,
        message: say`This node has no "id". In version 2.0.0 it is the same as the name; without it dependencies may be dropped.`,
      }
    return { at, severity: 'hint', message: say`This node has no "id", so nothing can depend on it by "nodeId".` }
  },
}
