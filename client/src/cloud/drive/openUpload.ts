import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { driveFile } from '../operations/driveFile.ts'
import type { DriveFile, OpenedUpload, PartAnswer } from '../operations/driveShapes.ts'
import { driveUpload } from '../operations/driveUpload.ts'
import type { Sha1Context } from '../operations/shapes.ts'
import { findUploaded } from './findUploaded.ts'
import { hashing, partHashesOf, preHashOf, sha1Of } from './hashes.ts'
import { partRequest, partSizeFor, partsOf } from './partPlan.ts'
import type { UploadState, UploadTarget, UploadTools } from './uploadTypes.ts'

/** Where an upload stands after it has been opened, or taken up again. */
export type Opened =
  | { readonly kind: 'exists'; readonly file_id: string }
  | { readonly kind: 'uploaded'; readonly file: DriveFile; readonly rapid: boolean }
  | OpenUpload

export interface OpenUpload {
  readonly kind: 'open'
  readonly state: UploadState
  /** Parts the service has already. */
  readonly sent: ReadonlySet<number>
  /** The URLs that came with the answer. */
  readonly urls: readonly PartAnswer[]
  /** The SHA-1 state before each part, of a parallel upload. */
  readonly contexts?: readonly Sha1Context[]
}

const hundredMegabytes = 100 * 1024 * 1024
const attempts = 3

/** How the content is announced: by nothing but its first bytes, by its hash, or by its hash and the state before each part. */
interface Announced {
  readonly preHash?: string
  readonly sha1?: string
  readonly contexts?: readonly Sha1Context[]
}

export async function openUpload(tools: UploadTools, target: UploadTarget): Promise<Opened> {
  const { source, options } = tools
  const partSize = partSizeFor(source.size, options.partSize)
  const parallel = (options.parallel ?? 1) > 1 && source.size > partSize
  if (!parallel && source.size >= (options.preHashFrom ?? hundredMegabytes)) {
    try {
      return await open(tools, target, partSize, { preHash: await preHashOf(source) })
    } catch (error) {
      // The service has a file that begins like this one, and wants the hash of the whole.
      if (!(error instanceof CloudError) || !error.facts.code.startsWith('PreHashMatched')) throw error
    }
  }
  const progress = hashing(tools)
  const announced = parallel ? await partHashesOf(source, partSize, progress) : { sha1: await sha1Of(source, progress) }
  try {
    return await open(tools, target, partSize, announced)
  } catch (error) {
    if (!parallel || !(error instanceof CloudError) || !/^InvalidParameterNotSupported\.ParallelUpload/i.test(error.facts.code)) throw error
    return open(tools, target, partSize, { sha1: announced.sha1 })
  }
}

async function open(tools: UploadTools, target: UploadTarget, partSize: number, announced: Announced): Promise<Opened> {
  const first = await create(tools, target, partSize, announced, target.conflict === 'overwrite' ? 'refuse' : target.conflict)
  if (first.kind !== 'exists' || target.conflict !== 'overwrite') return first
  // With its id the existing file gets another revision; the name cannot collide with itself.
  return create(tools, target, partSize, announced, 'ignore', first.file_id)
}

async function create(
  tools: UploadTools,
  target: UploadTarget,
  partSize: number,
  { preHash, sha1, contexts }: Announced,
  check_name_mode: 'ignore' | 'auto_rename' | 'refuse',
  file_id?: string,
): Promise<Opened> {
  const { call, source, sleep, options } = tools
  const { drive_id, parent_file_id, name } = target
  const input = {
    drive_id,
    parent_file_id,
    name,
    file_id,
    type: 'file',
    size: source.size,
    check_name_mode,
    pre_hash: preHash,
    ...(sha1 && { content_hash: sha1, content_hash_name: 'sha1' as const }),
    ...(contexts && { parallel_upload: true }),
    part_info_list: partsOf(source.size, partSize).map((part) => partRequest(part, contexts)),
  } as const
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await call(driveUpload.create, input, options.signal && { signal: options.signal })
      return await opened(tools, target, answer, { partSize, parallel: contexts !== undefined, ...(sha1 && { sha1 }) }, contexts)
    } catch (error) {
      if (!(error instanceof CloudError) || error.kind === 'cancelled' || attempt === attempts) throw error
      // Without the hash of the whole no file can have come of it, only an upload that nobody sees.
      const file = error.mayHaveHappened && sha1 ? await findUploaded(tools, target, sha1) : undefined
      if (file) return { kind: 'uploaded', file, rapid: true }
      if (!error.mayHaveHappened && error.kind !== 'throttled' && error.kind !== 'unreachable') throw error
      await sleep(1000 * 2 ** (attempt - 1), options.signal)
    }
  }
}

async function opened(
  { call, source }: UploadTools,
  { drive_id, parent_file_id, name }: UploadTarget,
  answer: OpenedUpload,
  how: Pick<UploadState, 'partSize' | 'parallel' | 'sha1'>,
  contexts: readonly Sha1Context[] | undefined,
): Promise<Opened> {
  const { file_id, upload_id } = answer
  if (answer.exist) return { kind: 'exists', file_id }
  if (answer.rapid_upload) {
    const known = { file_id, drive_id, parent_file_id, name: answer.file_name ?? name, type: 'file', size: source.size } as const
    return { kind: 'uploaded', file: await call(driveFile.get, { drive_id, file_id }).catch(() => known), rapid: true }
  }
  if (!upload_id) {
    throw new CloudError({
      kind: 'unreadable',
      code: 'NoUploadId',
      message: say`CreateFile has opened no upload for ${name}.`,
      mayHaveHappened: false,
    })
  }
  const state = { drive_id, parent_file_id, name: answer.file_name ?? name, file_id, upload_id, size: source.size, ...how }
  return { kind: 'open', state, sent: new Set(), urls: answer.part_info_list ?? [], ...(contexts && { contexts }) }
}
