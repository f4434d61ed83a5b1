import type { Index } from '../../model/index.ts'

/** The ids of a document that can be named, by the entity that has them. */
export function idsByEntity(index: Index): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const ids = new Map<string, Map<string, unknown>>()
  for (const definition of index.definitions) {
    const known = ids.get(definition.entity)
    if (known) known.set(definition.id, definition)
    else ids.set(definition.entity, new Map([[definition.id, definition]]))
  }
  return ids
}
