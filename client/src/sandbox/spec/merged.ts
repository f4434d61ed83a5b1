import { isObject, type JsonObject } from '../json.ts'

/** An incremental update: members that are given replace those that are there, objects member by member, lists as a whole. */
export function merged(old: JsonObject, changes: JsonObject): JsonObject {
  const result: Record<string, unknown> = { ...old }
  for (const [key, value] of Object.entries(changes)) {
    const before = result[key]
    result[key] = isObject(before) && isObject(value) ? merged(before, value) : value
  }
  return result
}
