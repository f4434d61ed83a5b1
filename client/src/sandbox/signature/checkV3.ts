import { createHash } from 'node:crypto'
import { ServiceError } from '../serviceError.ts'
import { type Caller, type Keys, secretOf } from './caller.ts'
import { equalText } from './equalText.ts'
import type { Freshness } from './freshness.ts'
import { algorithmV3, canonicalRequest, signatureV3 } from './signatureV3.ts'
import type { SignedRequest } from './signedRequest.ts'

const form = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Verifies a V3 call. Throws a ServiceError that says what is wrong. */
export function checkV3(request: SignedRequest, body: Uint8Array, keys: Keys, freshness: Freshness): Caller {
  const { headers } = request
  const [, accessKeyId = '', list = '', signature = ''] = form.exec(headers.authorization ?? '') ?? []
  if (accessKeyId === '') {
    throw new ServiceError(
      400,
      'MissingSignature',
      `Signature is mandatory for this action: an Authorization header of the form ${algorithmV3}.`,
    )
  }
  const secret = secretOf(keys, accessKeyId, headers['x-acs-security-token'])
  const written = headers['x-acs-date'] ?? ''
  freshness.checkDate(date.test(written) ? Date.parse(written) : Number.NaN)
  const signed = list.split(';')
  const loose = Object.keys(headers).filter((name) => (name.startsWith('x-acs-') || name === 'host') && !signed.includes(name))
  if (loose.length > 0) throw mismatch(`These headers are not signed: ${loose.join(', ')}.`)
  if (createHash('sha256').update(body).digest('hex') !== headers['x-acs-content-sha256']) {
    throw mismatch('The body does not have the hash that x-acs-content-sha256 gives.')
  }
  if (!equalText(signatureV3(request, signed, secret), signature)) {
    throw mismatch(`The canonical request of the server is: ${JSON.stringify(canonicalRequest(request, signed))}`)
  }
  freshness.useNonce(headers['x-acs-signature-nonce'] ?? '')
  return { by: 'accessKey' }
}

function mismatch(why: string): ServiceError {
  return new ServiceError(
    400,
    'SignatureDoesNotMatch',
    `Specified signature does not match our calculation. ${why}`,
    'Check the AccessKey secret.',
  )
}
