import type { Row } from '../cloud/operations/shapes.ts'

type Placed = Pick<Row, 'Name' | 'Script'>

/** The folder of a row, without slashes at its ends; empty at the top. Old rows have a path without the name, some begin with a slash. */
export function folderOf({ Name, Script }: Placed): string {
  const parts = (Script?.Path ?? '').split('/').filter((part) => part !== '')
  if (parts.at(-1) === Name) parts.pop()
  return parts.join('/')
}

/** Folder and name. */
export function pathOf(row: Placed): string {
  const folder = folderOf(row)
  return folder === '' ? row.Name : `${folder}/${row.Name}`
}

/** The folder that holds a folder; empty at the top. */
export function parentFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** `a/b/c`: `a` and `a/b`. */
export function foldersAbove(path: string): string[] {
  const above = parentFolder(path)
  return above === '' ? [] : [...foldersAbove(above), above]
}
