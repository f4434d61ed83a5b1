import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { Request } from './http.ts'

/** A signing client written from the recipe alone, without a line of the sandbox's own. */
export interface Signer {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly securityToken?: string
}

export interface RpcCall {
  readonly action: string
  readonly version?: string
  readonly method?: string
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Epoch milliseconds. */
  readonly date?: number
  readonly nonce?: string
}

export function signedRpc(endpoint: string, signer: Signer, call: RpcCall): Request {
  const { action, version = '2024-05-18', query = {}, form } = call
  const method = call.method ?? (form === undefined ? 'GET' : 'POST')
  const body = form === undefined ? '' : pairs(form)
  const headers: Record<string, string> = {
    host: endpoint,
    'x-acs-action': action,
    'x-acs-version': version,
    'x-acs-date': new Date(call.date ?? Date.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': call.nonce ?? randomUUID(),
    'x-acs-content-sha256': createHash('sha256').update(body).digest('hex'),
    ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(signer.securityToken !== undefined && { 'x-acs-accesskey-id': signer.accessKeyId, 'x-acs-security-token': signer.securityToken }),
    ...call.headers,
  }
  const names = Object.keys(headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .sort()
  const canonical = [
    method,
    '/',
    pairs(query),
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    headers['x-acs-content-sha256'],
  ].join('\n')
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
  const signature = createHmac('sha256', signer.accessKeySecret).update(toSign).digest('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=${signer.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  const search = pairs(query)
  return { method, path: search === '' ? '/' : `/?${search}`, headers: { ...headers, authorization }, ...(method !== 'GET' && { body }) }
}

export interface PdsCall {
  readonly path: string
  readonly body: unknown
  readonly date?: number
  readonly nonce?: string
  readonly headers?: Readonly<Record<string, string>>
}

export function signedPds(endpoint: string, signer: Signer, call: PdsCall): Request {
  const body = JSON.stringify(call.body)
  const own: Record<string, string> = {
    'x-acs-signature-method': 'HMAC-SHA1',
    'x-acs-signature-version': '1.0',
    'x-acs-signature-nonce': call.nonce ?? randomUUID(),
    'x-acs-version': '2022-03-01',
    ...(signer.securityToken !== undefined && { 'x-acs-security-token': signer.securityToken }),
  }
  const headers = {
    host: endpoint,
    accept: 'application/json',
    'content-type': 'application/json; charset=utf-8',
    date: new Date(call.date ?? Date.now()).toUTCString(),
    ...own,
    ...call.headers,
  }
  const lines = ['POST', headers.accept, '', headers['content-type'], headers.date]
  for (const name of Object.keys(own).sort()) lines.push(`${name}:${own[name]}`)
  const signature = createHmac('sha1', signer.accessKeySecret)
    .update([...lines, call.path].join('\n'))
    .digest('base64')
  return { method: 'POST', path: call.path, headers: { ...headers, authorization: `acs ${signer.accessKeyId}:${signature}` }, body }
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${encode(name)}=${encode(values[name] ?? '')}`)
    .join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
