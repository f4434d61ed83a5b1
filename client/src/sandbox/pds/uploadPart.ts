import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import { Sha1 } from '../hashes/sha1.ts'
import { type Answer, textAnswer } from '../http/answer.ts'
import { type HttpRequest, queryValue } from '../http/httpRequest.ts'
import { checkSignedUrl } from '../oss/signedUrl.ts'
import { ServiceError } from '../serviceError.ts'
import type { PartRecord, UploadRecord } from '../store/records.ts'
import { put } from '../store/store.ts'
import { ContentHash, type ContentHashes } from './contentHashes.ts'
import { stateOf, stateText } from './sha1Context.ts'

/** The PUT of one part: stored whole or not at all. */
export async function uploadPart(request: HttpRequest, context: Context, hashes: ContentHashes): Promise<Answer> {
  checkSignedUrl(request, context)
  const [, , uploadId = '', written = ''] = request.path.split('/')
  const number = Number(written)
  const upload = context.store.tables.upload.get(uploadId)
  if (upload === undefined) throw new ServiceError(404, 'NoSuchUpload', 'The specified upload does not exist.')
  if (request.headers['content-length'] === undefined)
    throw new ServiceError(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  checkTurn(upload, number, context)

  const md5 = createHash('md5')
  const before = queryValue(request, 'sha1')
  const sha1 = before === undefined ? undefined : new Sha1(stateOf(before))
  const hash = upload.parallel ? undefined : follow(hashes, uploadId, number)
  const blob = await context.blobs.write(request.body, (chunk) => {
    md5.update(chunk)
    sha1?.update(chunk)
    hash?.update(chunk)
  })
  const digest = md5.digest()
  const wanted = queryValue(request, 'md5') ?? request.headers['content-md5']
  if (wanted !== undefined && wanted !== digest.toString('base64')) {
    throw new ServiceError(400, 'InvalidDigest', 'The Content-MD5 you specified did not match what we received.')
  }
  // Another request may have brought the same part while this one was on its way.
  checkTurn(upload, number, context)
  const after = sha1?.state()
  const part: PartRecord = {
    id: `${uploadId}/${number}`,
    uploadId,
    number,
    blob,
    etag: digest.toString('hex').toUpperCase(),
    ...(before !== undefined && { sha1Before: before }),
    ...(after !== undefined && { sha1After: stateText(after) }),
    ...(sha1 !== undefined && { sha1End: sha1.digest().toUpperCase() }),
  }
  context.store.commit([put('part', part)])
  if (hash !== undefined) hashes.set(uploadId, { parts: number, hash })
  return textAnswer(200, '', '', { etag: `"${part.etag}"` })
}

function checkTurn({ id, parallel }: UploadRecord, number: number, { store }: Context): void {
  const { part } = store.tables
  if (part.get(`${id}/${number}`) !== undefined) {
    throw new ServiceError(409, 'PartAlreadyExist', 'For sequential multipart upload, you can not overwrite uploaded parts.')
  }
  if (!parallel && number > 1 && part.get(`${id}/${number - 1}`) === undefined) {
    throw new ServiceError(
      400,
      'PartNotSequential',
      'For sequential multipart upload, you must upload or complete parts with sequential part number.',
    )
  }
}

function follow(hashes: ContentHashes, uploadId: string, number: number): ContentHash | undefined {
  if (number === 1) return new ContentHash()
  const last = hashes.get(uploadId)
  return last?.parts === number - 1 ? new ContentHash(last.hash) : undefined
}
