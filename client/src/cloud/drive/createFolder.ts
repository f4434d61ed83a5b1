import { driveUpload } from '../operations/driveUpload.ts'
import type { Call } from '../operations/operation.ts'

/** The id of the folder of that name: of the one that is there, or of a new one. */
export async function createFolder(
  call: Call,
  drive_id: string,
  parent_file_id: string,
  name: string,
): Promise<{ file_id: string; existed: boolean }> {
  const { file_id, exist = false } = await call(driveUpload.create, {
    drive_id,
    parent_file_id,
    name,
    type: 'folder',
    check_name_mode: 'refuse',
  })
  return { file_id, existed: exist }
}
