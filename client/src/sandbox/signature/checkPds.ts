import { createHash } from 'node:crypto'
import { ServiceError } from '../serviceError.ts'
import { type Caller, type Keys, secretOf } from './caller.ts'
import { equalText } from './equalText.ts'
import type { Freshness } from './freshness.ts'
import { signaturePds, stringToSign } from './signaturePds.ts'
import type { SignedRequest } from './signedRequest.ts'

const form = /^acs ([^:]+):(\S+)$/
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/

/** Verifies a Drive call: an `acs` signature or an access token. Throws a ServiceError that says what is wrong. */
export function checkPds(request: SignedRequest, body: Uint8Array, keys: Keys, freshness: Freshness, userId: string): Caller {
  const { headers } = request
  const authorization = headers.authorization ?? ''
  if (authorization.startsWith('Bearer ')) {
    if (equalText(authorization.slice('Bearer '.length), keys.accessToken)) return { by: 'token', userId }
    throw new ServiceError(401, 'AccessTokenInvalid', 'AccessToken is invalid.')
  }
  const [, accessKeyId = '', signature = ''] = form.exec(authorization) ?? []
  if (accessKeyId === '') {
    throw new ServiceError(
      401,
      'AccessTokenInvalid',
      'AccessToken is invalid: the sandbox wants "Authorization: acs <key id>:<signature>" or a bearer token.',
    )
  }
  const secret = secretOf(keys, accessKeyId, headers['x-acs-security-token'])
  const written = headers.date ?? ''
  freshness.checkDate(httpDate.test(written) ? Date.parse(written) : Number.NaN)
  const md5 = headers['content-md5']
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) {
    throw new ServiceError(400, 'InvalidDigest', 'The body does not have the hash that Content-MD5 gives.')
  }
  if (!equalText(signaturePds(request, secret), signature)) {
    const own = JSON.stringify(stringToSign(request))
    throw new ServiceError(
      400,
      'SignatureDoesNotMatch',
      `Specified signature does not match our calculation. The server's string to sign is: ${own}`,
    )
  }
  freshness.useNonce(headers['x-acs-signature-nonce'] ?? '')
  return { by: 'accessKey' }
}
