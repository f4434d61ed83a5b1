import type { Context } from '../context.ts'
import { ServiceError } from '../serviceError.ts'
import type { FileRecord } from '../store/records.ts'
import { keyOf } from '../store/tables.ts'

export function findDrive({ store }: Context, driveId: string | undefined) {
  if (driveId === undefined) throw new ServiceError(400, 'InvalidParameterMissing.drive_id', 'The input parameter drive_id is missing.')
  const drive = store.tables.drive.get(driveId)
  if (drive === undefined) throw new ServiceError(404, 'NotFound.Drive', `The resource drive cannot be found: ${driveId}.`)
  return drive
}

/** A file or folder that is there, in the recycle bin only when asked for. */
export function findFile(context: Context, driveId: string | undefined, fileId: string, trashed = false): FileRecord {
  const drive = findDrive(context, driveId)
  const file = context.store.tables.file.get(fileId)
  if (file?.driveId !== drive.id || (file.trashedTime !== undefined) !== trashed) {
    throw new ServiceError(404, 'NotFound.File', `The resource file cannot be found: ${fileId}.`)
  }
  return file
}

/** `root`, or a folder that is there. */
export function checkFolder(context: Context, driveId: string, folderId: string): void {
  if (folderId !== 'root' && findFile(context, driveId, folderId).type !== 'folder') {
    throw new ServiceError(400, 'InvalidParameter.parent_file_id', `${folderId} is a file, not a folder.`)
  }
}

export function childrenOf({ store }: Context, driveId: string, folderId: string): FileRecord[] {
  return store.tables.file.find('parent', keyOf(driveId, folderId)).filter(({ trashedTime }) => trashedTime === undefined)
}

/** An entry with everything below it. */
export function withDescendants(file: FileRecord, context: Context): FileRecord[] {
  const children = context.store.tables.file.find('parent', keyOf(file.driveId, file.id))
  return [file, ...children.flatMap((child) => withDescendants(child, context))]
}

export function checkName(name: string): void {
  const trouble = name === '' || Buffer.byteLength(name) > 1024 || name.includes('/')
  if (trouble) throw new ServiceError(400, 'InvalidParameter.name', 'The input parameter name needs 1 to 1024 bytes and no slash.')
}
