import type { Entity } from '../../entity.ts'

/** A folder of a drive. The top of a drive has the id `root`. */
export interface DriveFolder {
  readonly drive: string
  readonly id: string
  /** As a person knows it: `Sandbox/reports/daily`. */
  readonly path: string
}

/** A file in the folder, as the tree knows it. */
export function driveEntity({ drive, id: parent }: DriveFolder, { id, name }: { readonly id: string; readonly name: string }): Entity {
  return { kind: 'driveFile', id, name, drive, parent }
}

/** The folder that an entry of the tree is; undefined for what is none. */
export function folderOfEntity({ kind, drive, id, name: path }: Entity): DriveFolder | undefined {
  return kind === 'driveFolder' && drive !== undefined ? { drive, id, path } : undefined
}
