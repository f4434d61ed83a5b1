import { CloudError } from '../call/cloudError.ts'
import { driveFile } from '../operations/driveFile.ts'
import type { DriveFile } from '../operations/driveShapes.ts'
import { hashing, partHashesOf, sha1Of } from './hashes.ts'
import type { Opened } from './openUpload.ts'
import { uploadedParts } from './uploadedParts.ts'
import type { UploadState, UploadTools } from './uploadTypes.ts'

/**
 * Takes up an upload where it stopped: what the service has is not sent again. Gives nothing when there is nothing to take up, because
 * the file is another one now or the service has forgotten the upload.
 */
export async function resumeUpload(tools: UploadTools, state: UploadState): Promise<Opened | undefined> {
  const { source } = tools
  if (source.size !== state.size) return undefined
  const hashed = state.parallel
    ? await partHashesOf(source, state.partSize, hashing(tools))
    : { sha1: await sha1Of(source, hashing(tools)) }
  if (state.sha1 && state.sha1 !== hashed.sha1) return undefined
  try {
    const sent = await uploadedParts(tools, state)
    return {
      kind: 'open',
      state: { ...state, sha1: hashed.sha1 },
      sent,
      urls: [],
      ...('contexts' in hashed && { contexts: hashed.contexts }),
    }
  } catch (error) {
    if (!(error instanceof CloudError) || error.kind !== 'notFound') throw error
    // The upload is gone. Often because it was completed and the answer was lost.
    const file = await completed(tools, state, hashed.sha1)
    return file && { kind: 'uploaded', file, rapid: false }
  }
}

/** The file that the upload has become, if it has. By its hash, since the id of a file that is overwritten is there from the start. */
export async function completed(tools: UploadTools, state: UploadState, sha1: string): Promise<DriveFile | undefined> {
  const { call, options } = tools
  const { drive_id, file_id, size } = state
  try {
    const file = await call(driveFile.get, { drive_id, file_id }, options.signal && { signal: options.signal })
    const same = file.content_hash === undefined || file.content_hash.toUpperCase() === sha1
    return file.status !== 'uploading' && file.size === size && same ? file : undefined
  } catch (error) {
    if (error instanceof CloudError && error.kind === 'notFound') return undefined
    throw error
  }
}
