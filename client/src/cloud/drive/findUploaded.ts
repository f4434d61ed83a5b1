import { parse } from 'node:path'
import { driveFile } from '../operations/driveFile.ts'
import type { DriveFile } from '../operations/driveShapes.ts'
import { allRows } from '../paging/pages.ts'
import type { UploadTarget, UploadTools } from './uploadTypes.ts'

/**
 * The file that a CreateFile of unknown outcome has made by rapid upload: same size and hash, and the name, to which a rename may have added
 * something. An upload that was merely opened is invisible, and does no harm.
 */
export async function findUploaded({ call, source }: UploadTools, target: UploadTarget, sha1: string): Promise<DriveFile | undefined> {
  const { drive_id, parent_file_id, name, conflict } = target
  const newest = { order_by: 'created_at', order_direction: 'DESC', type: 'file' } as const
  const { rows } = await allRows(call, driveFile.list, { drive_id, parent_file_id, ...newest }, { maxCalls: 2 })
  const { name: stem, ext } = parse(name)
  const named = (file: DriveFile) =>
    file.name === name || (conflict === 'auto_rename' && file.name.startsWith(stem) && file.name.endsWith(ext))
  return rows.find((file) => named(file) && file.size === source.size && file.content_hash?.toUpperCase() === sha1)
}
