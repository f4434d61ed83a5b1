import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { DriveFile } from '../operations/driveShapes.ts'
import type { Call } from '../operations/operation.ts'
import type { ByteSource } from '../transfer/byteSource.ts'
import { transferFailure } from '../transfer/transferError.ts'
import { completeUpload } from './completeUpload.ts'
import { type Opened, type OpenUpload, openUpload } from './openUpload.ts'
import { completed, resumeUpload } from './resumeUpload.ts'
import { sendParts } from './sendParts.ts'
import type { UploadClock, UploadOptions, UploadOutcome, UploadTarget, UploadTools } from './uploadTypes.ts'

/**
 * Puts a file into a Drive folder, from 0 bytes to many GB, in constant memory:
 * hash, open (which may already be the end of it: rapid upload, or a name that is taken), send the parts, complete.
 * Parts that fail are sent again; rejects with a CloudError when that does not help, and the state told by `onState` resumes it.
 */
export async function uploadFile(
  call: Call,
  source: ByteSource,
  target: UploadTarget,
  clock: UploadClock,
  options: UploadOptions = {},
): Promise<UploadOutcome> {
  const tools: UploadTools = { call, source, ...clock, options }
  const problem = nameProblem(target.name)
  if (problem) throw new CloudError({ kind: 'refused', code: 'InvalidName', message: problem, mayHaveHappened: false })
  try {
    const opened = (options.resume && (await resumeUpload(tools, options.resume))) ?? (await openUpload(tools, target))
    return await finish(tools, opened)
  } catch (error) {
    throw error instanceof CloudError ? error : transferFailure(say`Uploading ${target.name}`, error)
  }
}

async function finish(tools: UploadTools, opened: Opened): Promise<UploadOutcome> {
  switch (opened.kind) {
    case 'exists':
      return { end: 'exists', file_id: opened.file_id }
    case 'uploaded':
      return { end: 'uploaded', file: opened.file, rapid: opened.rapid }
    case 'open':
      tools.options.onState?.(opened.state)
      return { end: 'uploaded', file: await sendAndComplete(tools, opened), rapid: false }
    default:
      return opened satisfies never
  }
}

async function sendAndComplete(tools: UploadTools, upload: OpenUpload): Promise<DriveFile> {
  const { state } = upload
  try {
    const sha1 = await sendParts(tools, upload)
    tools.options.onProgress?.({ phase: 'completing', bytes: state.size, total: state.size })
    return await completeUpload(tools, state, sha1)
  } catch (error) {
    // The service knows no parts of an upload that has come to its end before, by a completion whose answer was lost.
    const over = error instanceof CloudError && (error.kind === 'notFound' || error.facts.code.startsWith('AlreadyExist'))
    const file = over && state.sha1 ? await completed(tools, state, state.sha1).catch(() => undefined) : undefined
    if (!file) throw error
    return file
  }
}

function nameProblem(name: string): Words | undefined {
  if (name === '') return say`A file in the Drive needs a name.`
  if (name.includes('/')) return say`"${name}" cannot be a name in the Drive: it contains a slash.`
  return Buffer.byteLength(name) > 1024 ? say`"${name.slice(0, 40)}…" is too long for the Drive: a name has at most 1024 bytes.` : undefined
}
