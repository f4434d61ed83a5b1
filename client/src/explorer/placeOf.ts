import type { Entity, EntityKind } from '../entity.ts'
import type { ReadWorkflows } from '../tools.ts'
import { byName } from './byName.ts'
import { entityOf } from './entityOf.ts'
import { thingId } from './idOf.ts'
import type { FolderedKind, List } from './list.ts'
import type { ListCache, ReadList } from './listCache.ts'
import type { LoadedTree } from './loadedTree.ts'
import type { Thing } from './node.ts'

/** The lists that an entity can be in, the likeliest first. */
export function listsFor({ kind, container, drive = '', parent = 'root' }: Entity): readonly List[] {
  switch (kind) {
    case 'workflow':
      return [{ kind: 'workflows' }, { kind: 'manualWorkflows' }]
    case 'node':
      return [container ? { kind: 'inside', container } : { kind: 'nodes' }]
    case 'resource':
      return [{ kind: 'resources' }]
    case 'function':
      return [{ kind: 'functions' }]
    case 'api':
      return [{ kind: 'apis' }]
    case 'driveFile':
    case 'driveFolder':
      return [{ kind: 'files', drive, folder: parent }]
  }
}

/** The list that shows what is in an entity. */
export function listInside({ kind, id, name, drive = '' }: Entity): List | undefined {
  if (kind === 'workflow' || kind === 'node') return { kind: 'inside', container: { id, name } }
  return kind === 'driveFolder' ? { kind: 'files', drive, folder: id } : undefined
}

/** Where an entity is among what has been read: what is inside something is also in the list of all nodes, which comes last then. */
export function placesOf(cache: ListCache, { kind, id }: Pick<Entity, 'kind' | 'id'>): readonly Thing[] {
  const lists = cache.lists()
  return [...lists.filter((list) => list.kind !== 'nodes'), ...lists.filter((list) => list.kind === 'nodes')].flatMap((list) =>
    (readIn(cache, list)?.things ?? []).filter((thing) => thing.kind === kind && thingId(thing) === id),
  )
}

export function readIn(cache: ListCache, list: List): ReadList | undefined {
  const state = cache.peek(list)
  return state?.kind === 'read' ? state : undefined
}

const folderLists: Readonly<Record<EntityKind, readonly FolderedKind[]>> = {
  workflow: ['workflows', 'manualWorkflows'],
  node: ['nodes'],
  resource: ['resources'],
  function: ['functions'],
  api: [],
  driveFile: [],
  driveFolder: [],
}

/** The folders of the workspace in which things of a kind have been seen, in order. */
export function foldersFor(tree: Pick<LoadedTree, 'folders'>, kind: EntityKind): readonly string[] {
  const all = folderLists[kind].flatMap((of) => tree.folders(of))
  return byName([...new Set(all)], (path) => path)
}

/** The workflows of one of their two lists; undefined when it has not been read. */
export function readWorkflows(cache: ListCache, manual: boolean): ReadWorkflows | undefined {
  const read = readIn(cache, { kind: manual ? 'manualWorkflows' : 'workflows' })
  return read && { workflows: read.things.flatMap((thing) => entityOf(thing) ?? []), whole: read.next === undefined }
}
