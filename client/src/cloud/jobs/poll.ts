import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'

export interface PollOptions {
  /** Waits milliseconds; rejects when the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds of a clock that does not jump. */
  readonly now: () => number
  readonly signal?: AbortSignal
  /** Milliseconds after which we stop looking; half an hour unless said otherwise. */
  readonly limit?: number
}

/** Why we stopped looking at something that may still go on. */
export interface Unknown {
  readonly end: 'unknown'
  readonly reason: Words
  readonly error?: CloudError
}

const waits = [1000, 1000, 2000, 3000, 5000]

/**
 * Looks until there is something to say: `look` gives the outcome, or nothing while the work goes on. Waits 1 s at first and 5 s in the end.
 * Stops with "unknown" on a cancel, at the time limit, and when looking fails three times in a row.
 */
export async function poll<T>(look: () => Promise<T | undefined>, options: PollOptions): Promise<T | Unknown> {
  const { sleep, now, signal, limit = 30 * 60_000 } = options
  const start = now()
  let failures = 0
  for (let turn = 0; ; turn++) {
    if (signal?.aborted) return unknown(say`You stopped watching. The service goes on with it.`)
    try {
      const outcome = await look()
      if (outcome !== undefined) return outcome
      failures = 0
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      if (error.kind === 'cancelled') continue
      if (++failures === 3 || !mayPass(error)) return unknown(say`Its state cannot be read any more: ${error.facts.message}`, error)
    }
    if (now() - start >= limit) return unknown(say`It has not ended within ${Math.round(limit / 60_000)} min. The service goes on with it.`)
    await sleep(waits[Math.min(turn, waits.length - 1)] ?? 5000, signal).catch(() => {})
  }
}

function mayPass({ kind }: CloudError): boolean {
  return kind === 'throttled' || kind === 'service' || kind === 'unreachable' || kind === 'timeout' || kind === 'unreadable'
}

function unknown(reason: Words, error?: CloudError): Unknown {
  return { end: 'unknown', reason, ...(error && { error }) }
}
