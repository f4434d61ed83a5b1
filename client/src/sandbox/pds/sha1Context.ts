import { type Sha1State, sha1Start } from '../hashes/sha1.ts'
import { ServiceError } from '../serviceError.ts'

interface Given {
  readonly h?: readonly number[]
  readonly part_offset?: number
}

/** `parallel_sha1_ctx` as one text. An empty `h` at offset 0 is the start. */
export function contextText(given: Given | undefined): string {
  const { h = [], part_offset = 0 } = given ?? {}
  if (given === undefined)
    throw new ServiceError(400, 'InvalidParameterMissing.parallel_sha1_ctx', 'The input parameter parallel_sha1_ctx is missing.')
  if (part_offset % 64 !== 0 || (h.length !== 5 && (h.length > 0 || part_offset > 0))) {
    throw new ServiceError(
      400,
      'InvalidParameter.parallel_sha1_ctx',
      'parallel_sha1_ctx needs five words in h, and a part_offset that is a multiple of 64.',
    )
  }
  return stateText(h.length === 0 ? sha1Start : { h, offset: part_offset })
}

export function stateText({ h, offset }: Sha1State): string {
  return [...h, offset].join('.')
}

export function stateOf(text: string): Sha1State {
  const numbers = text.split('.').map(Number)
  return { h: numbers.slice(0, 5), offset: numbers[5] ?? 0 }
}
