import assert from 'node:assert/strict'
import { http, type Reply } from './http.ts'
import type { TestSandbox } from './useSandbox.ts'

/** Pushes a file as for `ResourceFile`, and returns its URL. */
export async function postFile(use: TestSandbox, bytes: Uint8Array): Promise<string> {
  const grant = await use.call('AuthorizeFileUpload', { Product: 'dataworks-public', RegionId: 'cn-shanghai' })
  const reply = await postForm(`${grant.Bucket}.${grant.Endpoint}`, fieldsOf(grant), bytes)
  assert.equal(reply.status, 201, reply.text)
  return `http://${grant.Bucket}.${grant.Endpoint}/${grant.ObjectKey}`
}

export function fieldsOf(grant: Readonly<Record<string, string>>): Record<string, string> {
  return {
    OSSAccessKeyId: grant.AccessKeyId ?? '',
    policy: grant.EncodedPolicy ?? '',
    Signature: grant.Signature ?? '',
    key: grant.ObjectKey ?? '',
    success_action_status: '201',
  }
}

export function postForm(host: string, fields: Readonly<Record<string, string>>, bytes?: Uint8Array): Promise<Reply> {
  const boundary = 'border'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const file = bytes === undefined ? [] : [Buffer.from(head), bytes, Buffer.from('\r\n')]
  const body = Buffer.concat([Buffer.from(parts.join('')), ...file, Buffer.from(`--${boundary}--\r\n`)])
  return http(host, { method: 'POST', path: '/', body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
}
