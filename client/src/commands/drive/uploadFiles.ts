import { CloudError, type CloudErrorKind } from '../../cloud/call/cloudError.ts'
import { uploadFile } from '../../cloud/drive/uploadFile.ts'
import type { Conflict, UploadProgress } from '../../cloud/drive/uploadTypes.ts'
import { fileSource } from '../../cloud/transfer/byteSource.ts'
import type { Progress } from '../../ui.ts'
import type { Workspace } from '../../workspace.ts'
import type { DriveFolder } from './driveFolder.ts'
import { hasChanged, type SourceFile } from './sourceFile.ts'
import type { UnfinishedUploads } from './unfinishedUploads.ts'
import type { UploadEnd } from './uploadEnd.ts'
import { uploadTold } from './uploadTold.ts'

export interface Upload {
  readonly files: readonly SourceFile[]
  readonly folder: DriveFolder
  readonly conflict: Conflict
  /** What can be resumed is; what is opened is remembered until it has ended. */
  readonly unfinished: UnfinishedUploads
  /** Bytes of a part, when it is not to be what is usual. */
  readonly partSize?: number
}

/** Files, and what became of each. */
export type UploadEnds = ReadonlyMap<Pick<SourceFile, 'path' | 'name'>, UploadEnd>

/** With these the next file would fare no better. */
const hopeless: readonly CloudErrorKind[] = ['cancelled', 'credentials', 'signature', 'clock', 'settings']

/**
 * Uploads files one after the other. One that fails does not stop the others, unless they would fail for the same reason. With the conflict `refuse`
 * those whose name is taken are skipped.
 */
export async function uploadFiles(workspace: Workspace, upload: Upload, progress: Progress): Promise<ReadonlyMap<SourceFile, UploadEnd>> {
  const ends = new Map<SourceFile, UploadEnd>()
  const told = uploadTold(upload.files, workspace.now, progress)
  let stop = false
  for (const file of upload.files) {
    const end: UploadEnd = stop ? { kind: 'notBegun' } : await uploadOne(workspace, upload, file, progress.signal, told.of(file))
    told.ended(file)
    ends.set(file, end)
    stop ||= end.kind === 'cancelled' || (end.kind === 'failed' && hopeless.includes(end.error.kind))
  }
  return ends
}

async function uploadOne(
  { call, now, sleep }: Workspace,
  { folder, conflict, unfinished, partSize }: Upload,
  file: SourceFile,
  signal: AbortSignal,
  tell: (progress: UploadProgress) => void,
): Promise<UploadEnd> {
  const target = { drive_id: folder.drive, parent_file_id: folder.id, name: file.name, conflict }
  const before = unfinished.find(file)
  try {
    const outcome = await uploadFile(
      call,
      await fileSource(file.path),
      target,
      { now, sleep },
      {
        ...(partSize !== undefined && { partSize }),
        ...(before && { resume: before.state }),
        onState: (state) => unfinished.opened(file, state),
        onProgress(progress) {
          if (progress.phase === 'sending') unfinished.progressed(file, progress.bytes)
          tell(progress)
        },
        signal,
      },
    )
    unfinished.ended(file)
    if (outcome.end === 'exists') return { kind: 'skipped' }
    const { file_id: id, name } = outcome.file
    return { kind: 'uploaded', id, name, rapid: outcome.rapid, over: conflict === 'overwrite' }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    if (error.kind === 'cancelled') return { kind: 'cancelled', sent: unfinished.find(file)?.sent ?? 0 }
    if (!(await hasChanged(file))) return { kind: 'failed', error }
    // What has been sent is of a content that is no more.
    unfinished.ended(file)
    return { kind: 'changed' }
  }
}
