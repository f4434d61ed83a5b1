import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scrub } from '../../../../client/src/cloud/call/scrub.ts'

const cases = [
  [
    'GET http://h/?AccessKeyId=LTAI5tAbcdefgh&Signature=ab%2Fc%3D&Action=Get failed.',
    'GET http://h/?AccessKeyId=***&Signature=***&Action=Get failed.',
  ],
  ['{"access_key_secret": "abc", "mode": "AK"}', '{"access_key_secret": "***", "mode": "AK"}'],
  ['authorization: acs testid:u0IqiU/U88=\r\nnext', 'authorization: ***\r\nnext'],
  ['use Bearer eyJhbGciOi.JIUzI1.abc now', 'use Bearer *** now'],
  ['x-acs-security-token: CAISabc', 'x-acs-security-token: ***'],
  [
    'https://b.oss/o?Expires=1&OSSAccessKeyId=abc&Signature=d&partNumber=2',
    'https://b.oss/o?Expires=1&OSSAccessKeyId=***&Signature=***&partNumber=2',
  ],
  ['the key LTAI5tAbcdefgh is not known', 'the key LTAI*** is not known'],
  ['node "secretary" was not found', 'node "secretary" was not found'],
] as const

test('keys, tokens and signatures are blotted out, the rest stays', () => {
  for (const [text, expected] of cases) assert.equal(scrub(text), expected)
})

test('known secrets go first, the longest of them before those it contains', () => {
  assert.equal(scrub('a secret-one and secret-one-more', ['secret-one', 'secret-one-more', '']), 'a *** and ***')
})
