import assert from 'node:assert/strict'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'

/** The CloudError that a piece of work rejects with. The secret of `connectionTo` must not be in it. */
export async function failureOf(work: Promise<unknown>): Promise<CloudError> {
  const outcome = await work.then(
    () => 'no failure',
    (error) => error,
  )
  assert(outcome instanceof CloudError, String(outcome))
  assert(!`${outcome.message} ${outcome.stack} ${JSON.stringify(outcome)}`.includes('MarkedSecret1234'), outcome.message)
  return outcome
}
