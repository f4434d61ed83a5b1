import { createHmac } from 'node:crypto'
import { isObject, listIn, textIn } from '../json.ts'
import { ServiceError } from '../serviceError.ts'
import { equalText } from '../signature/equalText.ts'

interface Permission {
  readonly bucket: string
  readonly key: string
  /** Epoch milliseconds. */
  readonly now: number
  readonly secret: string
}

const lifetime = 60 * 60 * 1000
const largest = 5 * 1024 ** 3

/** The key id that goes with every permission. */
export const storageKeyId = 'STS.sandbox-storage'

/** A permission to post one object within the hour, and its signature. */
export function newPolicy({ bucket, key, now, secret }: Permission): { policy: string; signature: string } {
  const expiration = new Date(now + lifetime).toISOString()
  const conditions = [{ bucket }, ['eq', '$key', key], ['content-length-range', 0, largest]]
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
  return { policy, signature: sign(policy, secret) }
}

/** The size that the object may have. Throws a ServiceError when the policy is not ours, is over, or is for another object. */
export function checkPolicy(policy: string, signature: string, { key, now, secret }: Omit<Permission, 'bucket'>): number {
  if (!equalText(sign(policy, secret), signature)) {
    throw new ServiceError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.')
  }
  const terms: unknown = JSON.parse(Buffer.from(policy, 'base64').toString())
  if (Date.parse(textIn(terms, 'expiration') ?? '') <= now)
    throw new ServiceError(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.')
  const conditions = listIn(terms, 'conditions').filter((condition) => !isObject(condition))
  const allowed = conditions.some(
    (condition) => Array.isArray(condition) && condition[0] === 'eq' && condition[1] === '$key' && condition[2] === key,
  )
  if (!allowed) throw new ServiceError(403, 'AccessDenied', 'Invalid according to Policy: Policy Condition failed: ["eq", "$key"].')
  return largest
}

function sign(policy: string, secret: string): string {
  return createHmac('sha1', secret).update(policy).digest('base64')
}
