import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { DriveFile } from '../operations/driveShapes.ts'
import { driveUpload } from '../operations/driveUpload.ts'
import { completed } from './resumeUpload.ts'
import type { UploadState, UploadTools } from './uploadTypes.ts'

const attempts = 4

/**
 * Closes the upload. When the outcome is not known, looks for the file before it closes again (which is harmless, as it names the upload).
 * A file with other bytes than ours (`sha1`, hex, upper case) is an error: the content has changed while it was sent.
 */
export async function completeUpload(tools: UploadTools, state: UploadState, sha1: string): Promise<DriveFile> {
  const { drive_id, file_id, upload_id } = state
  const { call, sleep, options } = tools
  for (let attempt = 1; ; attempt++) {
    try {
      return same(
        await call(driveUpload.complete, { drive_id, file_id, upload_id }, options.signal && { signal: options.signal }),
        state,
        sha1,
      )
    } catch (error) {
      if (!(error instanceof CloudError) || error.kind === 'cancelled') throw error
      const unsure = error.mayHaveHappened || error.kind === 'notFound'
      const file = unsure ? await completed(tools, state, sha1).catch(() => undefined) : undefined
      if (file) return file
      const again = error.mayHaveHappened || error.kind === 'throttled' || error.kind === 'unreachable'
      if (!again || attempt === attempts) throw error
      await sleep(1000 * 2 ** (attempt - 1), options.signal)
    }
  }
}

function same(file: DriveFile, { name, size }: UploadState, sha1: string): DriveFile {
  const sameHash = !file.content_hash || file.content_hash.toUpperCase() === sha1
  if (sameHash && (file.size === undefined || file.size === size)) return file
  throw new CloudError({
    kind: 'local',
    code: 'ContentMismatch',
    message: say`${name} is in the Drive now, but with other bytes than here: the file has changed while it was sent.`,
    hint: say`Upload it again, over the file that is there.`,
    mayHaveHappened: false,
  })
}
