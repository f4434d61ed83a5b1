import type { AnyOperation, Call, CallOptions } from '../../../../client/src/cloud/operations/operation.ts'

export interface Sent {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}

/** A call that is answered by a function of a test. */
export function fakeCall(answer: (sent: Sent, turn: number, options?: CallOptions) => unknown): { call: Call; sent: Sent[] } {
  const sent: Sent[] = []
  const call = async (operation: AnyOperation, input: object, options?: CallOptions) => {
    const one = { action: operation.action, input: input as Sent['input'] }
    sent.push(one)
    return answer(one, sent.length - 1, options)
  }
  return { sent, call: call as Call }
}
