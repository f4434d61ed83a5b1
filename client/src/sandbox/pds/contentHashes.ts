import { createHash, type Hash } from 'node:crypto'
import { Crc64 } from '../hashes/crc64.ts'
import type { Blob, Blobs } from '../store/blobs.ts'
import type { FileContent } from '../store/records.ts'

/** What a file's content is known by, while it arrives. */
export class ContentHash {
  readonly #sha1: Hash
  readonly #crc64: Crc64
  #start: Buffer
  #size: number

  /** Goes on from where another stands, which stays where it is. */
  constructor(from?: ContentHash) {
    this.#sha1 = from === undefined ? createHash('sha1') : from.#sha1.copy()
    this.#crc64 = from === undefined ? new Crc64() : new Crc64(from.#crc64)
    this.#start = from === undefined ? Buffer.alloc(0) : from.#start
    this.#size = from === undefined ? 0 : from.#size
  }

  update(chunk: Uint8Array): void {
    this.#sha1.update(chunk)
    this.#crc64.update(chunk)
    if (this.#size < 1024) this.#start = Buffer.concat([this.#start, chunk.subarray(0, 1024 - this.#size)])
    this.#size += chunk.length
  }

  content(blobs: readonly Blob[]): FileContent {
    const preSha1 = createHash('sha1').update(this.#start).digest('hex').toUpperCase()
    return { blobs, size: this.#size, sha1: this.#sha1.copy().digest('hex').toUpperCase(), preSha1, crc64: this.#crc64.digest() }
  }
}

/**
 * The hash of each upload whose parts arrive in order, after its last part. It spares the completion reading everything again;
 * what is not in here (after a restart, or when parts come in parallel) is read.
 */
export type ContentHashes = Map<string, { readonly parts: number; readonly hash: ContentHash }>

export async function hashOf(blobs: Blobs, parts: readonly Blob[]): Promise<ContentHash> {
  const hash = new ContentHash()
  for await (const chunk of blobs.read(parts)) hash.update(chunk)
  return hash
}
