import { propertySchema } from '../../schema/lookup.ts'
import { listOf, say } from '../../sentence.ts'
import { scalarText } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { isOneOf } from './isOneOf.ts'
import { modeOf } from './modeOf.ts'

const restricted = ['method', 'responseFormat', 'operator', 'position'] as const

/** A method, format, operator or position that the data service knows, but not for APIs of this mode. */
export const notInMode: EntityRule = {
  code: 'not-in-mode',
  severity: 'error',
  on: ['dataServiceApi', 'dataServiceParameter'],
  *check(visit) {
    const mode = modeOf(visit)
    for (const key of mode ? restricted : []) {
      const schema = propertySchema(visit.schema, key)
      const allowed = mode?.[key] ?? []
      const value = visit.value[key]
      // What no mode knows is an unknown value.
      if (!isOneOf(schema?.enum ?? [], value) || isOneOf(allowed, value)) continue
      const [only, ...others] = allowed
      yield {
        at: [key],
        message: say`Mode ${mode?.mode ?? ''} has no ${key} "${scalarText(value) ?? ''}", only ${listOf(allowed)}.`,
        ...(only !== undefined &&
          others.length === 0 && { fix: { title: say`Change to "${only}"`, change: { kind: 'value', text: only } } }),
      }
    }
  },
}
