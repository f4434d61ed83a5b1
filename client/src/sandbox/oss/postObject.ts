import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Context } from '../context.ts'
import { type Answer, textAnswer } from '../http/answer.ts'
import type { HttpRequest } from '../http/httpRequest.ts'
import { ServiceError } from '../serviceError.ts'
import type { Blob } from '../store/blobs.ts'
import { put } from '../store/store.ts'
import { checkPolicy, storageKeyId } from './policy.ts'

interface Posted {
  readonly key: string
  readonly blob: Blob
  readonly etag: string
  readonly status: string | undefined
}

/** A form post of one object. Fields count when they come before the file; what comes after it is left aside, as OSS does. */
export async function postObject(request: HttpRequest, context: Context): Promise<Answer> {
  const { key, blob, etag, status } = await receive(request, context)
  context.store.commit([put('object', { id: key, blob, etag, createTime: context.clock() })])
  if (status !== '201') return textAnswer(status === '200' ? 200 : 204, '', '', { etag: `"${etag}"` })
  const place = `<Location>http://${context.address}/${key}</Location><Key>${key}</Key><ETag>"${etag}"</ETag>`
  return textAnswer(201, 'application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${place}</PostResponse>`, {
    etag: `"${etag}"`,
  })
}

async function receive({ headers, body }: HttpRequest, context: Context): Promise<Posted> {
  const parser = busboy({ headers: headers as Record<string, string>, limits: { fieldSize: 1 << 20 } })
  const fields = new Map<string, string>()
  let posted: Promise<Posted> | undefined
  parser.on('field', (name, value) => {
    if (posted === undefined) fields.set(name, value)
  })
  parser.on('file', (name, file) => {
    if (name === 'file' && posted === undefined) posted = store(fields, file, context)
    else file.resume()
    // The reason is told below; without this the process would take it for an error that nobody looks after.
    posted?.catch(() => file.resume())
  })
  try {
    await pipeline(body, parser)
  } catch (error) {
    await posted?.catch(() => undefined)
    throw new ServiceError(400, 'MalformedPOSTRequest', `The body of your POST request is not well-formed multipart/form-data: ${error}`)
  }
  if (posted === undefined) throw new ServiceError(400, 'InvalidArgument', 'Cannot find the file in the form.')
  return posted
}

async function store(fields: ReadonlyMap<string, string>, file: AsyncIterable<Uint8Array>, context: Context): Promise<Posted> {
  const [key = '', policy = '', signature = ''] = ['key', 'policy', 'Signature'].map((name) => fields.get(name))
  if (fields.get('OSSAccessKeyId') !== storageKeyId) {
    throw new ServiceError(403, 'InvalidAccessKeyId', 'The OSS Access Key Id you provided does not exist in our records.')
  }
  const largest = checkPolicy(policy, signature, { key, now: context.clock(), secret: context.keys.storageSecret })
  const md5 = createHash('md5')
  let size = 0
  const blob = await context.blobs.write(file, (chunk) => {
    size += chunk.length
    if (size > largest) throw new ServiceError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.')
    md5.update(chunk)
  })
  return { key, blob, etag: md5.digest('hex').toUpperCase(), status: fields.get('success_action_status') }
}
