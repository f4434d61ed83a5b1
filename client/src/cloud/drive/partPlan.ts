import type { PartRequest, Sha1Context } from '../operations/shapes.ts'

const megabyte = 1024 * 1024
const smallest = 100 * 1024
/** The service takes 10,000; the vendor's own clients stop here. */
const mostParts = 9000

export interface Part {
  /** From 1. */
  readonly number: number
  readonly start: number
  /** Without. */
  readonly end: number
}

/** A size of parts that the service takes: 100 KB at least, a multiple of 64 for the sake of SHA-1 states, and no more than 9000 of them. */
export function partSizeFor(size: number, wanted = 10 * megabyte): number {
  return Math.ceil(Math.max(wanted, smallest, size / mostParts) / 64) * 64
}

/** An empty file has one empty part. */
export function partsOf(size: number, partSize: number): readonly Part[] {
  const count = Math.max(1, Math.ceil(size / partSize))
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    start: index * partSize,
    end: Math.min((index + 1) * partSize, size),
  }))
}

/** How the service is told of a part. Before the first one there is no state. */
export function partRequest(part: Part, contexts: readonly Sha1Context[] | undefined): PartRequest {
  if (!contexts) return { part_number: part.number }
  return { part_number: part.number, parallel_sha1_ctx: contexts[part.number - 1] ?? { h: [], part_offset: 0 } }
}
