import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { driveUpload } from '../operations/driveUpload.ts'
import type { Call } from '../operations/operation.ts'

/** The id of the folder of that name: of the one that is there, or of a new one. Rejects with a CloudError, also when a file has the name. */
export async function createFolder(
  call: Call,
  drive_id: string,
  parent_file_id: string,
  name: string,
): Promise<{ file_id: string; existed: boolean }> {
  const {
    file_id,
    type,
    exist = false,
  } = await call(driveUpload.create, {
    drive_id,
    parent_file_id,
    name,
    type: 'folder',
    check_name_mode: 'refuse',
  })
  if (exist && type === 'file') {
    throw new CloudError({
      kind: 'conflict',
      code: 'NameTaken',
      message: say`${name} is a file there, and no folder.`,
      mayHaveHappened: false,
    })
  }
  return { file_id, existed: exist }
}
