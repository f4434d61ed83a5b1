import type { DataServiceMode } from '../../schema/generated/dataServiceModes.ts'
import { propertySchema } from '../../schema/lookup.ts'
import type { Visit } from '../../schema/walk.ts'
import { listOf, say } from '../../sentence.ts'
import { scalarText } from '../../syntax/value.ts'
import type { EntityRule, Finding } from '../rule.ts'
import { isOneOf } from './isOneOf.ts'
import { modeOf } from './modeOf.ts'

const restricted = ['method', 'responseFormat', 'operator', 'position'] as const

/** A method, format, operator or position that the data service knows, but not for APIs of this mode. */
export const notInMode: EntityRule = {
  code: 'not-in-mode',
  severity: 'error',
  on: ['dataServiceApi', 'dataServiceParameter'],
  check(visit) {
    const mode = modeOf(visit)
    return mode && restricted.flatMap((key) => judge(visit, key, mode) ?? [])
  },
}

function judge({ schema, value }: Visit, key: (typeof restricted)[number], mode: DataServiceMode): Finding | undefined {
  const allowed = mode[key]
  // What no mode knows is an unknown value.
  if (!isOneOf(propertySchema(schema, key)?.enum ?? [], value[key]) || isOneOf(allowed, value[key])) return undefined
  const [only, ...others] = allowed
  return {
    at: [key],
    message: say`Mode ${mode.mode} has no ${key} "${scalarText(value[key]) ?? ''}", only ${listOf(allowed)}.`,
    ...(only !== undefined && others.length === 0 && { fix: { title: say`Change to "${only}"`, change: { kind: 'value', text: only } } }),
  }
}
