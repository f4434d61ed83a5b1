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
  const found: { readonly object: ValueObject; readonly index: number }[] = []
  if (Array.isArray(list)) {
    ;(list as readonly Value[]).forEach((object, index) => {
      if (isObject(object)) found.push({ object, index })
    })
  }
  return found
}

/** The number that readers make of a member: integers are also written as text. Undefined for anything else. */
export function integerOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  const text = scalarText(value)
  return text !== undefined && /^\s*[-+]?\d+\s*$/.test(text) ? Number(text) : undefined
}

/** Whether a member is a word, given in small letters, in any letter case. */
export function isWord(value: Value | undefined, word: string): boolean {
  const text = scalarText(value)
  return text?.length === word.length && text.toLowerCase() === word
}
