import type { Context } from '../context.ts'
import type { JsonObject } from '../json.ts'
import { ServiceError } from '../serviceError.ts'
import type { FileContent, FileRecord, PartRecord, UploadRecord } from '../store/records.ts'
import { put, remove } from '../store/store.ts'
import { type ContentHashes, hashOf } from './contentHashes.ts'
import { fileAnswer } from './fileAnswer.ts'
import { findUpload, partsOf } from './uploads.ts'

interface Input {
  readonly drive_id: string
  readonly file_id: string
  readonly upload_id: string
  readonly crc64_hash?: string | undefined
}

const smallestPart = 100 * 1024

/** Closes an upload: its parts, in order, are the file from now on. */
export async function completeFile(input: Input, context: Context, hashes: ContentHashes): Promise<JsonObject> {
  const upload = findUpload(context, input)
  const parts = partsOf(context, upload.id)
  checkParts(upload, parts)
  const content = await contentOf(upload, parts, context, hashes)
  if (input.crc64_hash !== undefined && input.crc64_hash !== content.crc64) {
    throw new ServiceError(400, 'InvalidParameterNotMatch.crc64_hash', `The content has the crc64_hash ${content.crc64}.`)
  }
  if (upload.sha1 !== undefined && upload.sha1 !== content.sha1) {
    throw new ServiceError(400, 'InvalidParameterNotMatch.content_hash', `The content has the content_hash ${content.sha1}.`)
  }
  // Reading took a while: nobody may have completed or changed the upload in the meantime.
  findUpload(context, input)
  const file: FileRecord = { ...upload.file, modifyTime: context.clock(), content }
  context.store.commit([put('file', file), remove('upload', upload.id), ...partsOf(context, upload.id).map(({ id }) => remove('part', id))])
  hashes.delete(upload.id)
  return fileAnswer(file, context)
}

function checkParts({ size, parallel }: UploadRecord, parts: readonly PartRecord[]): void {
  const refuse = (what: string) => new ServiceError(400, 'InvalidParameterNotMatch.part_info_list', what)
  if (parts.length === 0) throw refuse('No part has been uploaded; an empty file has one, of zero bytes.')
  const gap = parts.findIndex(({ number }, at) => number !== at + 1)
  if (gap >= 0) throw refuse(`Part ${gap + 1} has not been uploaded.`)
  const small = parts.slice(0, -1).find(({ blob }) => blob.size < smallestPart)
  if (small !== undefined)
    throw refuse(`Part ${small.number} has ${small.blob.size} bytes; every part but the last needs at least ${smallestPart}.`)
  const total = parts.reduce((sum, { blob }) => sum + blob.size, 0)
  if (size !== undefined && size !== total) throw refuse(`The parts have ${total} bytes together; the upload was opened for ${size}.`)
  const broken = parallel ? parts.findIndex(({ sha1Before }, at) => at > 0 && sha1Before !== parts[at - 1]?.sha1After) : -1
  if (broken >= 0) throw refuse(`The parallel_sha1_ctx of part ${broken + 1} is not the state after part ${broken}.`)
}

async function contentOf(
  upload: UploadRecord,
  parts: readonly PartRecord[],
  { blobs }: Context,
  hashes: ContentHashes,
): Promise<FileContent> {
  const own = parts.map(({ blob }) => blob)
  const followed = hashes.get(upload.id)
  const hash = followed?.parts === parts.length ? followed.hash : await hashOf(blobs, own)
  return hash.content(own)
}
