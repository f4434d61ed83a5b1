import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

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

/** Rejects with Node's error when there is no such file. Reading throws when the file has become shorter in the meantime. */
export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path)
  return {
    size,
    async *read(start, end) {
      if (end === start) return
      let length = 0
      for await (const piece of createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 })) {
        length += piece.length
        yield piece
      }
      if (length < end - start) throw new Error('The file has become shorter while it was read.')
    },
  }
}
