import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './syncFolder.ts'

/** Bytes in a file of their own. */
export interface Blob {
  readonly id: string
  readonly size: number
}

/** The bytes of files and parts: each written whole under another name, brought to the disk, then renamed. */
export interface Blobs {
  /** `watch` sees every chunk on its way. Rejects, and leaves nothing, when `chunks` ends with an error. */
  write(chunks: AsyncIterable<Uint8Array>, watch?: (chunk: Uint8Array) => void): Promise<Blob>
  /** The bytes of several blobs, one after the other. */
  read(blobs: readonly Blob[]): AsyncIterable<Uint8Array>
  /** Removes every blob that is not in use. Only for a time when nothing is written. */
  sweep(inUse: ReadonlySet<string>): Promise<void>
}

export async function openBlobs(dir: string, newId: () => string): Promise<Blobs> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  return {
    async write(chunks, watch) {
      const id = newId()
      const path = join(dir, id)
      try {
        const size = await writeWhole(`${path}.part`, chunks, watch)
        await rename(`${path}.part`, path)
        await syncFolder(dir)
        return { id, size }
      } catch (error) {
        await rm(`${path}.part`, { force: true })
        throw error
      }
    },
    async *read(blobs) {
      for (const { id } of blobs) yield* createReadStream(join(dir, id), { highWaterMark: 1 << 18 })
    },
    async sweep(inUse) {
      for (const name of await readdir(dir)) if (!inUse.has(name)) await rm(join(dir, name), { force: true })
    },
  }
}

async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>, watch?: (chunk: Uint8Array) => void): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  try {
    let size = 0
    for await (const chunk of chunks) {
      watch?.(chunk)
      await file.writeFile(chunk)
      size += chunk.length
    }
    await file.sync()
    return size
  } finally {
    await file.close()
  }
}
