import { scalarText, type Value } from '../syntax/value.ts'

/** Whether a member says nothing: not there, null (which readers drop), or a text of blanks. */
export function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The number that readers make of a member: integers are also written as text. Undefined for anything else. */
export function integerOf(value: Value | undefined): number | undefined {
  const text = value === undefined ? undefined : scalarText(value)
  return text !== undefined && /^\s*[-+]?\d+\s*$/.test(text) ? Number(text) : undefined
}
