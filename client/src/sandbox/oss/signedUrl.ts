import { createHmac } from 'node:crypto'
import type { Context } from '../context.ts'
import { type HttpRequest, queryValue } from '../http/httpRequest.ts'
import { ServiceError } from '../serviceError.ts'
import { equalText } from '../signature/equalText.ts'

export interface SignedUrl {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  /** The Content-Type that the request must have; empty for none. */
  readonly contentType?: string
  /** Query parameters that the signature covers. */
  readonly extra?: Readonly<Record<string, string>>
  readonly seconds: number
}

type Signer = Pick<Context, 'address' | 'clock' | 'keys'>

/** A URL that opens one thing for a time, in the manner of OSS. */
export function signedUrl({ method, path, contentType = '', extra = {}, seconds }: SignedUrl, { address, clock, keys }: Signer): string {
  const expires = String(Math.floor(clock() / 1000) + seconds)
  const query = new URLSearchParams(extra)
  const signature = sign([method, contentType, expires, path, ...pairsOf(query)], keys.storageSecret)
  query.set('Expires', expires)
  query.set('OSSAccessKeyId', 'sandbox')
  query.set('Signature', signature)
  return `http://${address}${path}?${query}`
}

export function checkSignedUrl(request: HttpRequest, { clock, keys }: Signer): void {
  const expires = queryValue(request, 'Expires') ?? ''
  const own = ['Expires', 'OSSAccessKeyId', 'Signature']
  const extra = request.query.filter(([name]) => !own.includes(name)).map(([name, value]) => `${name}=${value}`)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const contentType = method === 'PUT' ? (request.headers['content-type'] ?? '') : ''
  const signature = sign([method, contentType, expires, request.path, ...extra.sort()], keys.storageSecret)
  if (!equalText(signature, queryValue(request, 'Signature') ?? '')) {
    throw new ServiceError(
      403,
      'SignatureDoesNotMatch',
      `The request signature we calculated does not match the signature you provided. The Content-Type of this request is ${JSON.stringify(contentType)}; the URL is signed over one.`,
    )
  }
  if (Number(expires) * 1000 <= clock()) throw expired
}

export const expired = new ServiceError(403, 'AccessDenied', 'Request has expired.')

function pairsOf(query: URLSearchParams): string[] {
  return [...query].map(([name, value]) => `${name}=${value}`).sort()
}

function sign(lines: readonly string[], secret: string): string {
  return createHmac('sha1', secret).update(lines.join('\n')).digest('base64')
}
