import { createHmac } from 'node:crypto'
import type { SignedRequest } from './signedRequest.ts'

const plain = ['accept', 'content-md5', 'content-type', 'date']

/** The `acs` signature of Drive (PDS), in base64. It covers no body unless the request has a Content-MD5. */
export function signaturePds(request: SignedRequest, secret: string): string {
  return createHmac('sha1', secret).update(stringToSign(request)).digest('base64')
}

export function stringToSign({ method, path, query, headers }: SignedRequest): string {
  const own = Object.keys(headers).filter((name) => name.startsWith('x-acs-'))
  const pairs = [...query].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return [
    method,
    ...plain.map((name) => headers[name] ?? ''),
    ...own.sort().map((name) => `${name}:${headers[name]?.trim() ?? ''}`),
    pairs.length === 0 ? path : `${path}?${pairs.join('&')}`,
  ].join('\n')
}
