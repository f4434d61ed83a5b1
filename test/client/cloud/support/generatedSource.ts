import { createHash, randomBytes } from 'node:crypto'
import type { ByteSource } from '../../../../client/src/cloud/transfer/byteSource.ts'

const page = 1024 * 1024

/** Bytes made on the fly, the same at each reading: pages of noise, each with its number in front. Notes how many pages were held at once. */
export function generatedSource(size: number): ByteSource & { sha1(): string } {
  const noise = randomBytes(page)
  const pageAt = (number: number) => {
    const bytes = Buffer.from(noise)
    bytes.writeDoubleBE(number, 0)
    return bytes
  }
  async function* read(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; ) {
      const number = Math.floor(at / page)
      const until = Math.min(end, (number + 1) * page)
      yield pageAt(number).subarray(at - number * page, until - number * page)
      at = until
    }
  }
  return {
    size,
    read,
    sha1() {
      const hash = createHash('sha1')
      for (let at = 0; at < size; at += page) hash.update(pageAt(at / page).subarray(0, size - at))
      return hash.digest('hex').toUpperCase()
    },
  }
}
