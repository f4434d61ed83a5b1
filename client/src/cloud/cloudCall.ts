import { type CallerOptions, caller } from './call/caller.ts'
import { type CallRecord, logged } from './call/logged.ts'
import { retrying } from './call/retrying.ts'
import type { Connection } from './connection/connection.ts'
import type { Call } from './operations/operation.ts'

export interface CloudOptions extends CallerOptions {
  /** Milliseconds of a clock that does not jump. */
  readonly now: () => number
  /** Waits milliseconds; rejects when the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Told of every request, each attempt of a read included. */
  readonly log?: (record: CallRecord) => void
}

/** The call that commands get: signs, sends, reads, logs, and repeats reads. Nothing is loaded or sent before it is used. */
export function cloudCall(connection: Connection, { now, sleep, log = () => {}, ...options }: CloudOptions): Call {
  return retrying(logged(caller(connection, options), log, now), { sleep })
}
