import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { driveFile } from '../operations/driveFile.ts'
import type { Call } from '../operations/operation.ts'
import { httpGet } from '../transfer/httpGet.ts'
import { storageRefusal, transferFailure } from '../transfer/transferError.ts'

export interface DownloadOptions {
  readonly signal?: AbortSignal
  /** Told the bytes that have come, and how many there are in all when the service says so. */
  readonly onProgress?: (bytes: number, total?: number) => void
  /** Milliseconds without a byte after which the download fails. */
  readonly idle?: number
}

/**
 * The content of a file of the Drive, piece by piece, in constant memory. Ends well only when it is whole: its length and its SHA-1 are compared with
 * those that the service tells. Throws a CloudError.
 */
export async function* downloadFile(
  call: Call,
  { drive_id, file_id, name }: { readonly drive_id: string; readonly file_id: string; readonly name: string },
  { signal, onProgress, idle }: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void> {
  const what = say`Downloading ${name}`
  const { url, size, content_hash: sha1 } = await call(driveFile.downloadUrl, { drive_id, file_id }, signal && { signal })
  const hash = createHash('sha1')
  let bytes = 0
  for await (const piece of piecesOf(url, what, { signal, ...(idle !== undefined && { idle }) })) {
    bytes += piece.length
    hash.update(piece)
    onProgress?.(bytes, size)
    yield piece
  }
  if (size !== undefined && bytes !== size) throw damaged(say`${name} came with ${bytes} bytes instead of ${size}.`)
  if (sha1 && hash.digest('hex') !== sha1.toLowerCase()) throw damaged(say`${name} came with other content than the service has.`)
}

/** Whoever stops reading lets go of the connection. */
async function* piecesOf(url: string, what: Words, options: Parameters<typeof httpGet>[1]): AsyncGenerator<Uint8Array, void> {
  let answer: IncomingMessage | undefined
  try {
    answer = await httpGet(url, options)
    const { statusCode: status = 0, headers } = answer
    if (status >= 300) {
      const { facts } = storageRefusal(what, { status, headers, text: await textOf(answer) })
      throw new CloudError({ ...facts, mayHaveHappened: false })
    }
    yield* answer
  } catch (error) {
    // What a connection that we cut says of itself is not what happened.
    throw transferFailure(what, options?.signal?.aborted ? options.signal.reason : error)
  } finally {
    answer?.destroy()
  }
}

async function textOf(answer: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of answer) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function damaged(message: Words): CloudError {
  return new CloudError({ kind: 'unreadable', code: 'DamagedFile', message, hint: say`Download it again.`, mayHaveHappened: false })
}
