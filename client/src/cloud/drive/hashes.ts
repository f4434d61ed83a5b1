import { createHash } from 'node:crypto'
import type { Sha1Context } from '../operations/shapes.ts'
import type { ByteSource } from '../transfer/byteSource.ts'
import { partsOf } from './partPlan.ts'
import { sha1 } from './sha1.ts'
import type { UploadTools } from './uploadTypes.ts'

export interface HashOptions {
  readonly onProgress?: (bytes: number) => void
  readonly signal?: AbortSignal
}

/** Hashes are hex in upper case here, as the vendor's clients send them. */
export interface PartHashes {
  readonly sha1: string
  /** The state before each part. */
  readonly contexts: readonly Sha1Context[]
}

export async function sha1Of(source: ByteSource, { onProgress, signal }: HashOptions = {}): Promise<string> {
  const hash = createHash('sha1')
  let bytes = 0
  for await (const piece of source.read(0, source.size)) {
    stopIfAborted(signal)
    hash.update(piece)
    bytes += piece.length
    onProgress?.(bytes)
  }
  return hash.digest('hex').toUpperCase()
}

/** Of the first 1024 bytes. */
export async function preHashOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha1')
  for await (const piece of source.read(0, Math.min(1024, source.size))) hash.update(piece)
  return hash.digest('hex').toUpperCase()
}

export async function partHashesOf(source: ByteSource, partSize: number, { onProgress, signal }: HashOptions = {}): Promise<PartHashes> {
  const hash = sha1()
  const contexts: Sha1Context[] = []
  let bytes = 0
  for (const { start, end } of partsOf(source.size, partSize)) {
    contexts.push(start === 0 ? { h: [], part_offset: 0 } : hash.context())
    for await (const piece of source.read(start, end)) {
      stopIfAborted(signal)
      hash.update(piece)
      bytes += piece.length
      onProgress?.(bytes)
    }
  }
  return { sha1: hash.digest().toUpperCase(), contexts }
}

/** The options for hashing the file of an upload. */
export function hashing({ source, options: { onProgress, signal } }: UploadTools): HashOptions {
  return {
    ...(onProgress && { onProgress: (bytes: number) => onProgress({ phase: 'hashing', bytes, total: source.size }) }),
    ...(signal && { signal }),
  }
}

/** With an AbortError whatever the reason of the signal, as Node's own functions do. */
function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw Object.assign(new Error('It was cancelled.'), { name: 'AbortError' })
}
