import type { Path } from '../problem.ts'
import type { ValueObject } from '../syntax/value.ts'
import { isBlank } from '../syntax/value.ts'

/**
 * Where to speak of what an entity lacks, relative to it: an entry of a list is known by its name or id, and what is written in place by its
 * key.
 */
export function nameplate({ value, path }: { readonly value: ValueObject; readonly path: Path }): Path {
  if (typeof path.at(-1) === 'string') return []
  if (!isBlank(value.name)) return ['name']
  return isBlank(value.id) ? [] : ['id']
}
