import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { http } from '../support/http.ts'
import { fieldsOf, postFile, postForm } from '../support/postFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { useSandbox } from '../support/useSandbox.ts'

test('a posted file is read back; the answer names place and hash', async (t) => {
  const use = await useSandbox(t)
  const url = await postFile(use, Buffer.from('hello'))
  const [, host = '', path = ''] = /^http:\/\/([^/]+)(.*)$/.exec(url) ?? []
  assert.equal(host, use.sandbox.endpoint)
  const got = await http(host, { path })
  assert.deepEqual([got.text, got.headers.etag], ['hello', '"5D41402ABC4B2A76B9719D911017C592"'])
})

for (const [what, change, code] of [
  ['another policy', { policy: Buffer.from('{}').toString('base64') }, 'SignatureDoesNotMatch'],
  ['another key', { key: 'uploads/other' }, 'AccessDenied'],
  ['another key id', { OSSAccessKeyId: 'x' }, 'InvalidAccessKeyId'],
  ['another signature', { Signature: 'x' }, 'SignatureDoesNotMatch'],
] as const) {
  test(`${what} is refused as XML`, async (t) => {
    const use = await useSandbox(t)
    const grant = await use.call('AuthorizeFileUpload')
    const reply = await postForm(use.sandbox.endpoint, { ...fieldsOf(grant), ...change }, Buffer.from('x'))
    assert.equal(reply.status, 403)
    assert.match(
      reply.text,
      new RegExp(`<Error>\\s*<Code>${code}</Code>\\s*<Message>.+</Message>\\s*<RequestId>.+</RequestId>\\s*<HostId>.+</HostId>`),
    )
  })
}

test('a permission is over after an hour', async (t) => {
  const use = await useSandbox(t)
  const grant = await use.call('AuthorizeFileUpload')
  use.pass(61 * 60_000)
  const reply = await postForm(use.sandbox.endpoint, fieldsOf(grant), Buffer.from('x'))
  assert.match(reply.text, /Policy expired/)
})

test('a form without a file is refused', async (t) => {
  const use = await useSandbox(t)
  const grant = await use.call('AuthorizeFileUpload')
  assert.match((await postForm(use.sandbox.endpoint, fieldsOf(grant))).text, /<Code>InvalidArgument/)
})

test('a form that is cut off leaves nothing', async (t) => {
  const dir = temporaryFolder(t)
  const use = await useSandbox(t, { dir })
  const grant = await use.call('AuthorizeFileUpload')
  const fields = Object.entries(fieldsOf(grant)).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `${fields.join('')}--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`
  const [host = '', port] = use.sandbox.endpoint.split(':')
  const lines = [
    'POST / HTTP/1.1',
    `host: ${use.sandbox.endpoint}`,
    'content-type: multipart/form-data; boundary=b',
    'content-length: 1000000',
    '',
    '',
  ]
  await new Promise<void>((resolve) => {
    const socket = connect({ host, port: Number(port) }, () =>
      socket.write(lines.join('\r\n') + head + 'x'.repeat(1000), () => socket.destroy()),
    )
    socket.on('close', () => resolve())
  })
  await use.sandbox.stop()
  assert.deepEqual(readdirSync(join(dir, 'blobs')), [])
})

test('what comes after the file is left aside', async (t) => {
  const use = await useSandbox(t)
  const grant = await use.call('AuthorizeFileUpload')
  const { success_action_status, ...fields } = fieldsOf(grant)
  const reply = await postForm(
    use.sandbox.endpoint,
    fields,
    Buffer.from(`x\r\n--border\r\nContent-Disposition: form-data; name="success_action_status"\r\n\r\n${success_action_status}`),
  )
  assert.equal(reply.status, 204)
  assert.equal((await http(use.sandbox.endpoint, { path: `/${grant.ObjectKey}` })).text, 'x')
})
