import type { Entity } from '../entity.ts'
import type { Workspace } from '../workspace.ts'
import { dropBelow, takeOut } from './bring.ts'
import { keyOf } from './list.ts'
import type { ListCache } from './listCache.ts'
import { isGone } from './lookUp.ts'
import { listInside, listsFor, placesOf, readIn } from './placeOf.ts'

const pageSize = 100

/**
 * Forgets the lists that have, or had, an entity: they are read again when they are looked at. Where that would lose pages that the user has loaded, it is
 * first asked by one call whether the entity is simply gone. Rejects with a CloudError.
 */
export async function forget(cache: ListCache, workspace: Pick<Workspace, 'call' | 'id'>, entity: Entity): Promise<void> {
  const places = placesOf(cache, entity)
  const inside = listInside(entity)
  if (inside) cache.drop(inside)
  const holding = new Map([...places.map(({ list }) => list), ...listsFor(entity)].map((list) => [keyOf(list), list]))
  const isLong = [...holding.values()].some((list) => (readIn(cache, list)?.things.length ?? 0) > pageSize)
  if (isLong && places.length > 0 && (await isGone(workspace, entity))) takeOut(cache, entity)
  else for (const list of holding.values()) cache.drop(list)
  for (const place of places) dropBelow(cache, place)
}
