import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signaturePds, stringToSign } from '../../../../client/src/sandbox/signature/signaturePds.ts'

const headers = {
  accept: 'application/json',
  'content-type': 'application/json; charset=utf-8',
  date: 'Fri, 02 Jan 2026 03:04:05 GMT',
  'x-acs-action': 'CreateFile',
  'x-acs-credentials-provider': 'static_ak',
  'x-acs-signature-method': 'HMAC-SHA1',
  'x-acs-signature-nonce': '0123456789abcdef0123456789abcdef',
  'x-acs-signature-version': '1.0',
  'x-acs-version': '2022-03-01',
}

test('the worked example', () => {
  const request = { method: 'POST', path: '/v2/file/create', query: [], headers: { ...headers, host: '127.0.0.1:18080' } }
  assert.equal(signaturePds(request, 'testsecret'), 'u0IqiU/U88REvsEIxmBBCKVi7XY=')
  assert.equal(
    stringToSign(request),
    `POST
application/json

application/json; charset=utf-8
Fri, 02 Jan 2026 03:04:05 GMT
x-acs-action:CreateFile
x-acs-credentials-provider:static_ak
x-acs-signature-method:HMAC-SHA1
x-acs-signature-nonce:0123456789abcdef0123456789abcdef
x-acs-signature-version:1.0
x-acs-version:2022-03-01
/v2/file/create`,
  )
})

test('a query is signed unencoded, sorted by name', () => {
  const request = {
    method: 'GET',
    path: '/v2/file/download',
    query: [
      ['file_id', 'a b'],
      ['drive_id', '1'],
    ] as const,
    headers: {},
  }
  assert.match(stringToSign(request), /\n\/v2\/file\/download\?drive_id=1&file_id=a b$/)
})
