import type { AnyOperation, Operation } from '../../cloud/operations/operation.ts'
import type { Context } from '../context.ts'
import type { JsonObject } from '../json.ts'
import type { Caller } from '../signature/caller.ts'

/** An operation and what the sandbox does when it is called. The answer lacks its request id. */
export interface Route {
  readonly operation: AnyOperation
  readonly handle: (input: never, context: Context, caller: Caller) => JsonObject | Promise<JsonObject>
}

export function on<I, A>(
  operation: Operation<I, A>,
  handle: (input: I, context: Context, caller: Caller) => JsonObject | Promise<JsonObject>,
): Route {
  return { operation, handle }
}
