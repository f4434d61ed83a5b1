import { createHash, createHmac } from 'node:crypto'
import { percentEncode } from './percentEncode.ts'
import type { SignedRequest } from './signedRequest.ts'

export const algorithmV3 = 'ACS3-HMAC-SHA256'

/**
 * The V3 signature of a request, in hex. The hash of the body is taken from `x-acs-content-sha256`; whether the body has that hash is
 * for the caller to check.
 */
export function signatureV3(request: SignedRequest, signedHeaders: readonly string[], secret: string): string {
  const canonical = createHash('sha256').update(canonicalRequest(request, signedHeaders)).digest('hex')
  return createHmac('sha256', secret).update(`${algorithmV3}\n${canonical}`).digest('hex')
}

export function canonicalRequest({ method, path, query, headers }: SignedRequest, signedHeaders: readonly string[]): string {
  const names = [...signedHeaders].sort()
  const pairs = query.map(([name, value]) => [percentEncode(name), percentEncode(value)] as const).sort(byName)
  const lines = names.map((name) => `${name}:${headers[name]?.trim() ?? ''}\n`).join('')
  return [method, path, pairs.map((pair) => pair.join('=')).join('&'), lines, names.join(';'), headers['x-acs-content-sha256'] ?? ''].join(
    '\n',
  )
}

/** By name alone and not by `name=value`: `A` comes before `A.1`, although `=` comes after `.`. */
function byName([a, v]: readonly [string, string], [b, w]: readonly [string, string]): number {
  return order(a, b) || order(v, w)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
