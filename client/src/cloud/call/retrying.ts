import type { Call, CallOptions, Operation } from '../operations/operation.ts'
import { CloudError, type CloudErrorKind } from './cloudError.ts'

export interface RetryOptions {
  /** How often a read is sent at most, the first time included. */
  readonly attempts?: number
  /** Waits milliseconds; rejects when the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to 1. */
  readonly random?: () => number
}

const passing: ReadonlySet<CloudErrorKind> = new Set(['throttled', 'service', 'unreachable', 'timeout', 'unreadable'])

/** Repeats reads that failed for a passing reason, after 1 to 2 s, then 2 to 4 s. Writes are sent once, whatever happens. */
export function retrying(call: Call, { attempts = 3, sleep, random = Math.random }: RetryOptions): Call {
  return async <I, A>(operation: Operation<I, A>, input: NoInfer<I>, options?: CallOptions): Promise<A> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call(operation, input, options)
      } catch (error) {
        const again = operation.effect === 'read' && attempt < attempts && error instanceof CloudError && passing.has(error.kind)
        if (!again) throw error
        await sleep(1000 * 2 ** (attempt - 1) * (1 + random()), options?.signal).catch(() => Promise.reject(error))
      }
    }
  }
}
