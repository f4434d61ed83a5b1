import { isObject } from '../json.ts'

/** The service takes `parameterName` and answers with `ParameterName`, at every depth. */
export function pascalKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalKeys)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), pascalKeys(member)]))
}
