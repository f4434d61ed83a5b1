import type { Call, CallOptions, Operation } from '../operations/operation.ts'
import { CloudError } from './cloudError.ts'

/** One line of the log for one request. No parameters and no content: they may hold secrets and people's code. */
export interface CallRecord {
  readonly action: string
  readonly effect: 'read' | 'write'
  readonly milliseconds: number
  /** `ok`, or the kind of the error. */
  readonly outcome: string
  readonly code?: string
  readonly status?: number
  readonly requestId?: string
}

export function logged(call: Call, log: (record: CallRecord) => void, now: () => number): Call {
  return async <I, A>(operation: Operation<I, A>, input: NoInfer<I>, options?: CallOptions): Promise<A> => {
    const start = now()
    const { action, effect } = operation
    const entry = () => ({ action, effect, milliseconds: Math.round(now() - start) })
    try {
      const answer = await call(operation, input, options)
      const requestId = (answer as { RequestId?: unknown } | undefined)?.RequestId
      log({ ...entry(), outcome: 'ok', ...(typeof requestId === 'string' && { requestId }) })
      return answer
    } catch (error) {
      const facts = error instanceof CloudError ? error.facts : undefined
      const { code, status, requestId } = facts ?? {}
      log({
        ...entry(),
        outcome: facts?.kind ?? 'bug',
        ...(code !== undefined && { code }),
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
      })
      throw error
    }
  }
}
