import type { Entity } from '../entity.ts'
import type { Workspace } from '../workspace.ts'
import { foldersAbove, pathOf } from './folderOf.ts'
import { thingId } from './idOf.ts'
import { keyOf, type List } from './list.ts'
import type { ListCache } from './listCache.ts'
import { entryOfDrive, lookUp } from './lookUp.ts'
import type { Thing } from './node.ts'
import { listInside, listsFor, placesOf, readIn } from './placeOf.ts'

type Place = Pick<Workspace, 'call' | 'id'>

/**
 * Gets an entity, as it is now, into the lists that show it, with what it is in. One call when its list has been read before, or has to be read and has it
 * on its first page; more when what it is in has not been read. Rejects with a CloudError.
 */
export async function bring(cache: ListCache, workspace: Place, entity: Entity): Promise<void> {
  const before = placesOf(cache, entity)
  await bringHolder(cache, workspace, entity)
  for (const list of listsFor(entity)) if (await bringInto(cache, workspace, list, entity)) break
  const inside = listInside(entity)
  if (inside) cache.drop(inside)
  const [after] = placesOf(cache, entity)
  for (const old of before) if (after && pathIn(old) !== pathIn(after)) dropBelow(cache, old)
  if (after?.kind === 'api') await bringGroup(cache, after.row.GroupId, after.row.FolderId)
}

/** Nodes in the list of all nodes whose paths led through a thing that has another path now, or none: they are read again when they are looked at. */
export function dropBelow(cache: ListCache, old: Thing): void {
  const path = pathIn(old)
  const nodes = readIn(cache, { kind: 'nodes' })?.things ?? []
  if (path !== undefined && nodes.some((node) => foldersAbove(pathIn(node) ?? '').includes(path))) cache.drop({ kind: 'nodes' })
}

function pathIn(thing: Thing): string | undefined {
  return thing.kind === 'workflow' || thing.kind === 'node' ? pathOf(thing.row) : undefined
}

/** True when the list has the entity now. */
async function bringInto(cache: ListCache, workspace: Place, list: List, entity: Entity): Promise<boolean> {
  const has = () => readIn(cache, list)?.things.some((thing) => thingId(thing) === entity.id) ?? false
  const wasRead = readIn(cache, list) !== undefined
  if (!wasRead) cache.drop(list)
  const state = await cache.read(list)
  if (state?.kind !== 'read') return false
  // What was read just now has it as it is, unless it is on another page.
  if (!wasRead && (has() || state.next === undefined)) return has()
  const found = await lookUp(workspace, list, entity)
  if (!found) return false
  takeOut(cache, entity, found.list)
  cache.change(found.list, (things) => withThing(things, found))
  return has()
}

/** Takes an entity out of all lists but one. */
export function takeOut(cache: ListCache, entity: Entity, but?: List): void {
  for (const { list } of placesOf(cache, entity)) {
    if (but && keyOf(list) === keyOf(but)) continue
    cache.change(list, (things) => things.filter((thing) => thingId(thing) !== entity.id))
  }
}

function withThing(things: readonly Thing[], one: Thing): readonly Thing[] {
  const isThere = things.some((thing) => thingId(thing) === thingId(one))
  return isThere ? things.map((thing) => (thingId(thing) === thingId(one) ? one : thing)) : [...things, one]
}

/** Reads what an entity is in, as far as it is not known. */
async function bringHolder(cache: ListCache, workspace: Place, { kind, container, drive = '', parent = 'root' }: Entity): Promise<void> {
  if (kind === 'driveFile' || kind === 'driveFolder') {
    await cache.read({ kind: 'drives' })
    if (parent !== 'root') await bringFolder(cache, workspace, drive, parent)
  }
  if (!container) return
  const known = [...placesOf(cache, { kind: 'workflow', id: container.id }), ...placesOf(cache, { kind: 'node', id: container.id })]
  if (known.length === 0) await bring(cache, workspace, { kind: 'workflow', ...container })
}

async function bringFolder(cache: ListCache, workspace: Place, drive: string, id: string): Promise<void> {
  if (placesOf(cache, { kind: 'driveFolder', id }).length > 0) return
  const folder = await entryOfDrive(workspace, { kind: 'files', drive, folder: 'root' }, id)
  if (folder?.list.kind !== 'files') return
  if (folder.list.folder !== 'root') await bringFolder(cache, workspace, drive, folder.list.folder)
  await cache.read(folder.list)
  cache.change(folder.list, (things) => withThing(things, folder))
}

async function bringGroup(cache: ListCache, group: string | undefined, folder: string | undefined): Promise<void> {
  const groups: List = { kind: 'apiGroups' }
  const has = () => readIn(cache, groups)?.things.some((thing) => thingId(thing) === group)
  const wasRead = readIn(cache, groups) !== undefined
  await cache.read(groups)
  if (wasRead && !has()) {
    cache.drop(groups)
    await cache.read(groups)
  }
  if (folder !== undefined && folder !== '0') await cache.read({ kind: 'apiFolders' })
}
