import { byName } from './byName.ts'
import { folderOf, foldersAbove, parentFolder } from './folderOf.ts'
import { nameOf } from './nameOf.ts'
import type { Thing } from './node.ts'

/** What is directly in a folder, by name: folders, by their paths, and things. */
export interface Level {
  readonly folders: readonly string[]
  readonly things: readonly Thing[]
}

/** The folders that rows are in, and those on the way to them, by path; the top has the empty one. */
export function levelsOf(things: readonly Thing[]): ReadonlyMap<string, Level> {
  const inside = new Map<string, { folders: string[]; things: Thing[] }>([['', { folders: [], things: [] }]])
  for (const thing of things) {
    const path = 'Name' in thing.row ? folderOf(thing.row) : ''
    for (const folder of path === '' ? [] : [...foldersAbove(path), path]) {
      if (inside.has(folder)) continue
      inside.set(folder, { folders: [], things: [] })
      inside.get(parentFolder(folder))?.folders.push(folder)
    }
    inside.get(path)?.things.push(thing)
  }
  return new Map(
    [...inside].map(([path, level]) => [
      path,
      { folders: byName(level.folders, (folder) => folder), things: byName(level.things, nameOf) },
    ]),
  )
}
