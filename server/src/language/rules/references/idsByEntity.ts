import type { Index } from '../../model/index.ts'

/** The ids of a document that can be named, by the entity that has them. */
export function idsByEntity(index: Index): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>()
  for (const { entity, id } of index.definitions) {
    const known = ids.get(entity)
    if (known) known.push(id)
    else ids.set(entity, [id])
  }
  return ids
}
