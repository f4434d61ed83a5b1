import type { Visit } from '../schema/walk.ts'
import { listOf, type Words } from '../sentence.ts'
import { isAbsent, isObject, scalarText, type Value, type ValueObject } from '../syntax/value.ts'

/** Those of the keys that the entity does not have, quoted and in a row for a sentence; undefined when all are there. */
export function missingKeys(visit: Visit, keys: readonly string[]): Words | undefined {
  const missing = keys.filter((key) => isAbsent(visit.value[key]))
  return missing.length > 0 ? quoted(missing) : undefined
}

/** "a", "b" */
export function quoted(names: readonly string[]): Words {
  return listOf(names.map((name) => `"${name}"`))
}

/** The members of a list that are objects, with their index; none when it is no list. */
export function objectsIn(list: Value | undefined): { readonly object: ValueObject; readonly index: number }[] {
  if (!Array.isArray(list)) return []
  return (list as readonly Value[]).flatMap((object, index) => (isObject(object) ? [{ object, index }] : []))
}

/** The number that readers make of a member: integers are also written as text. Undefined for anything else. */
export function integerOf(value: Value | undefined): number | undefined {
  const text = value === undefined ? undefined : scalarText(value)
  return text !== undefined && /^\s*[-+]?\d+\s*$/.test(text) ? Number(text) : undefined
}
