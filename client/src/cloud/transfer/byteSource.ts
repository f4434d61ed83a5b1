import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'

/** Bytes that can be read again from any place, so that a part that failed can be sent again. */
export interface ByteSource {
  readonly size: number
  /** The bytes from `start` up to (without) `end`, in pieces. */
  read(start: number, end: number): AsyncIterable<Uint8Array>
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *read(start, end) {
      if (end > start) yield bytes.subarray(start, end)
    },
  }
}

/** Rejects, and reading throws, with a CloudError when the file cannot be read or has become shorter in the meantime. */
export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path).catch((error) => Promise.reject(unreadable(path, error)))
  return {
    size,
    async *read(start, end) {
      if (end === start) return
      let length = 0
      const pieces = createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 })
      const reader: AsyncIterator<Uint8Array> = pieces[Symbol.asyncIterator]()
      try {
        for (;;) {
          const { done, value } = await reader.next().catch((error) => Promise.reject(unreadable(path, error)))
          if (done) break
          length += value.length
          yield value
        }
      } finally {
        pieces.destroy()
      }
      if (length < end - start) throw localTrouble('FileChanged', say`${basename(path)} has become shorter while it was read.`)
    },
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): CloudError {
  const name = basename(path)
  const message = error.code ? say`${name} cannot be read (${error.code}).` : say`${name} cannot be read.`
  return localTrouble(error.code ?? 'Unreadable', message)
}

function localTrouble(code: string, message: Words): CloudError {
  return new CloudError({ kind: 'local', code, message, mayHaveHappened: false })
}
