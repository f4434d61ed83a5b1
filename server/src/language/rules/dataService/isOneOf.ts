import { scalarText, type Value } from '../../syntax/value.ts'

/** Whether a member is one of some names, in any letter case. */
export function isOneOf(names: readonly string[], value: Value | undefined): boolean {
  const text = scalarText(value)?.toLowerCase()
  return names.some((name) => name.toLowerCase() === text)
}
