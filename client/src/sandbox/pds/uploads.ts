import type { Context } from '../context.ts'
import { ServiceError } from '../serviceError.ts'
import type { PartRecord, UploadRecord } from '../store/records.ts'

interface Wanted {
  readonly drive_id?: string | undefined
  readonly file_id: string
  readonly upload_id: string
}

export function findUpload({ store }: Context, { drive_id, file_id, upload_id }: Wanted): UploadRecord {
  const upload = store.tables.upload.get(upload_id)
  if (upload === undefined && upload_id.startsWith('rapid-') && store.tables.file.get(file_id) !== undefined) {
    throw new ServiceError(409, 'AlreadyExist.File', 'The resource file has already exists.')
  }
  if (upload?.file.id !== file_id || (drive_id ?? upload.file.driveId) !== upload.file.driveId) {
    throw new ServiceError(404, 'NotFound.UploadId', `The resource upload_id cannot be found: ${upload_id}.`)
  }
  return upload
}

export function partsOf({ store }: Context, uploadId: string): PartRecord[] {
  return store.tables.part.find('upload', uploadId).sort((a, b) => a.number - b.number)
}
