import { ServiceError } from '../serviceError.ts'

const window = 15 * 60 * 1000

/** Refuses dates that are off by more than 15 minutes, and nonces seen before. */
export interface Freshness {
  /** `date` in epoch milliseconds, NaN when it could not be read. */
  checkDate(date: number): void
  /** Call it last, with a request that is otherwise right: a refused request does not use up its nonce. */
  useNonce(nonce: string): void
}

export function createFreshness(clock: () => number): Freshness {
  const seen = new Map<string, number>()
  return {
    checkDate(date) {
      if (Number.isNaN(date)) {
        throw new ServiceError(400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.')
      }
      if (Math.abs(clock() - date) > window) {
        throw new ServiceError(
          400,
          'InvalidTimeStamp.Expired',
          `Specified time stamp or date value is expired. It is more than 15 minutes away from ${new Date(clock()).toISOString()}.`,
          'Set the clock of this computer.',
        )
      }
    },
    useNonce(nonce) {
      if (nonce === '') throw new ServiceError(400, 'MissingSignatureNonce', 'SignatureNonce is mandatory for this action.')
      for (const [old, forgetAt] of seen) {
        if (forgetAt > clock()) break
        seen.delete(old)
      }
      if (seen.has(nonce)) throw new ServiceError(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.')
      // A date may lie 15 minutes ahead, so its nonce has to be known until 15 minutes after that.
      seen.set(nonce, clock() + 2 * window)
    },
  }
}
