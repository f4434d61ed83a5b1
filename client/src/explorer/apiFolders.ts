import type { ApiFolder } from '../cloud/operations/dataServiceShapes.ts'
import type { Thing, ThingOf } from './node.ts'

/** The folder of an API or of a folder of the data service; undefined at the top of the group. */
export function folderIdOf(thing: ThingOf<'api'> | ThingOf<'apiFolder'>): string | undefined {
  const id = thing.kind === 'api' ? thing.row.FolderId : thing.row.ParentId
  return id === undefined || id === '0' ? undefined : id
}

/** A folder by its number. One that is not among those that were read has no name, and stands at the top of the group. */
export function apiFolder(folders: readonly Thing[], id: string, GroupId: string | undefined): ThingOf<'apiFolder'> {
  const known = folders.find((thing) => thing.kind === 'apiFolder' && thing.row.FolderId === id)
  if (known?.kind === 'apiFolder') return known
  const row: ApiFolder = { FolderId: id, FolderName: '', ...(GroupId !== undefined && { GroupId }) }
  return { kind: 'apiFolder', row, list: { kind: 'apiFolders' } }
}

/** What is directly in a group (without `folder`) or in a folder of it: the folders on the way to an API, and the APIs. */
export function apiLevel(
  apis: readonly Thing[],
  folders: readonly Thing[],
  group: string | undefined,
  folder?: string,
): { readonly folders: readonly ThingOf<'apiFolder'>[]; readonly apis: readonly ThingOf<'api'>[] } {
  const inGroup = apis.filter((thing) => thing.kind === 'api').filter(({ row }) => row.GroupId === group)
  const here = new Map<string, ThingOf<'apiFolder'>>()
  for (const api of inGroup) {
    const way = wayTo(api, folders)
    const next = way[way.findIndex(({ row }) => row.FolderId === folder) + 1]
    const passes = folder === undefined || way.some(({ row }) => row.FolderId === folder)
    if (next && passes) here.set(next.row.FolderId, next)
  }
  return { folders: [...here.values()], apis: inGroup.filter((api) => folderIdOf(api) === folder) }
}

/** The folders above an API, the topmost first. */
function wayTo(api: ThingOf<'api'>, folders: readonly Thing[]): readonly ThingOf<'apiFolder'>[] {
  const way: ThingOf<'apiFolder'>[] = []
  for (let id = folderIdOf(api); id !== undefined && !way.some(({ row }) => row.FolderId === id); ) {
    const folder = apiFolder(folders, id, api.row.GroupId)
    way.unshift(folder)
    id = folderIdOf(folder)
  }
  return way
}
