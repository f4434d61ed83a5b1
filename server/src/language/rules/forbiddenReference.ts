import { parseReference } from '../model/reference.ts'
import type { Failure } from '../schema/failure.ts'
import { typesOf } from '../schema/lookup.ts'

/** Whether a text of the wrong type was meant as a reference: it has braces, or it stands in a list of entities that must be written out. */
export function isForbiddenReference(failure: Failure): boolean {
  if (failure.kind !== 'type' || typeof failure.value !== 'string') return false
  const { path, schema, value } = failure
  if (schema['x-reference'] !== undefined || typesOf(schema).join() !== 'object') return false
  return typeof (path.at(-1) ?? 0) === 'number' || parseReference(value).form !== 'bare' || value.includes('{{')
}
