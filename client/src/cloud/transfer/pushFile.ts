import { randomUUID } from 'node:crypto'
import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { isLoopback } from '../connection/endpoint.ts'
import { fileUpload, type UploadGrant } from '../operations/fileUpload.ts'
import type { Call } from '../operations/operation.ts'
import type { ByteSource } from './byteSource.ts'
import { httpSend } from './httpSend.ts'
import { storageRefusal, transferFailure } from './transferError.ts'

export interface PushOptions {
  readonly region: string
  /** For the form and for messages; the object gets a name of the service's own. */
  readonly fileName: string
  /** Told the bytes sent so far, of the content alone. */
  readonly onProgress?: (bytes: number) => void
  readonly signal?: AbortSignal
  /** Milliseconds without a byte after which the push fails. */
  readonly idle?: number
}

const largest = 5 * 1024 ** 3

/**
 * Puts a file where the service can read it from, and gives the URL for `ResourceFile`: asks for a permission, then posts a form to the
 * storage service. Sent twice by a retry, it makes another object that nobody refers to. Rejects with a CloudError.
 */
export async function pushFile(call: Call, source: ByteSource, options: PushOptions): Promise<string> {
  const { region, fileName, signal, onProgress, idle } = options
  const what = say`Sending ${fileName}`
  if (source.size > largest) throw tooLarge(fileName)
  const grant = await call(fileUpload.authorize, { Product: 'dataworks-public', RegionId: region }, signal && { signal })
  const host = `${grant.Bucket}.${grant.Endpoint}`
  const boundary = `flowspec-${randomUUID()}`
  const head = formHead(grant, fileName, boundary)
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const answer = await httpSend({
    method: 'POST',
    url: `${isLoopback(host) ? 'http' : 'https'}://${host}/`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': head.length + source.size + tail.length },
    body: form(head, source, tail),
    ...(onProgress && { onProgress: (bytes) => onProgress(Math.max(0, Math.min(bytes - head.length, source.size))) }),
    signal,
    ...(idle !== undefined && { idle }),
  }).catch((error) => {
    throw transferFailure(what, error)
  })
  if (answer.status >= 300) throw storageRefusal(what, answer)
  return `http://${host}/${grant.ObjectKey}`
}

function tooLarge(fileName: string): CloudError {
  const message = say`${fileName} cannot be sent: a form takes at most 5 GB.`
  return new CloudError({ kind: 'local', code: 'TooLarge', message, mayHaveHappened: false })
}

async function* form(head: Uint8Array, source: ByteSource, tail: Uint8Array): AsyncGenerator<Uint8Array> {
  yield head
  yield* source.read(0, source.size)
  yield tail
}

/** Every field before the file: the storage service does not look at what follows it. */
function formHead(grant: UploadGrant, fileName: string, boundary: string): Buffer {
  const fields = {
    OSSAccessKeyId: grant.AccessKeyId,
    policy: grant.EncodedPolicy,
    Signature: grant.Signature,
    key: grant.ObjectKey,
    success_action_status: '201',
  }
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const name = fileName.replace(/[\r\n"\\]/g, '_')
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return Buffer.from(parts.join('') + file)
}
