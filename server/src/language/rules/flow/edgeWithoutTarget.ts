import { propertySchema } from '../../schema/lookup.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { edgeType, selfTypes } from './edgeType.ts'

/** An edge that leads nowhere. */
export const edgeWithoutTarget: EntityRule = {
  code: 'edge-without-target',
  severity: 'error',
  on: 'depend',
  check({ value, schema }) {
    if (!isBlank(value.nodeId) || !isBlank(value.output)) return
    const type = edgeType(value)
    if (selfTypes.includes(type)) return
    // What a misspelt type means is not known.
    const known = propertySchema(schema, 'type')?.enum?.some((name) => name.toLowerCase() === type)
    if (known) return { message: say`The edge names no node to wait for: give its "output" or "nodeId".` }
  },
}
