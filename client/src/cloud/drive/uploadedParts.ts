import { driveUpload } from '../operations/driveUpload.ts'
import { allRows } from '../paging/pages.ts'
import type { UploadState, UploadTools } from './uploadTypes.ts'

/** The numbers of the parts that the service has. Lists of 100 at a time, 10,000 at most. */
export async function uploadedParts({ call, options: { signal } }: UploadTools, state: UploadState): Promise<ReadonlySet<number>> {
  const { drive_id, file_id, upload_id } = state
  const { rows } = await allRows(call, driveUpload.parts, { drive_id, file_id, upload_id }, { maxCalls: 101, ...(signal && { signal }) })
  return new Set(rows.map((part) => part.part_number))
}
