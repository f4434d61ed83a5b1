import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { http, type Reply, type Request } from './support/http.ts'
import { signedPds, signedRpc } from './support/signing.ts'
import { parse, type TestSandbox, useSandbox } from './support/useSandbox.ts'

const listing = { action: 'ListNodes', query: { ProjectId: '10000' } }
const creating = { action: 'CreateFunction', form: { ProjectId: '10000', Spec: '{}' } }

async function expectRpc(t: TestContext, make: (use: TestSandbox) => Request, status: number, code: string, message = /./) {
  const use = await useSandbox(t)
  const reply = await http(use.sandbox.endpoint, make(use))
  const body = parse(reply.text)
  assert.deepEqual([reply.status, body.Code], [status, code])
  assert.match(body.Message, message)
  assert.equal(body.RequestId, reply.headers['x-acs-request-id'])
  assert.equal(body.HostId, use.sandbox.endpoint)
  assert.ok(!reply.text.includes(use.sandbox.accessKey.accessKeySecret), 'the answer holds the secret')
}

test('a signed call is answered', async (t) => {
  const use = await useSandbox(t)
  const reply = await use.rpc(listing)
  assert.equal(reply.status, 200, reply.text)
})

test('a key pair with its session token is answered', async (t) => {
  const { sandbox, now } = await useSandbox(t)
  const reply = await http(sandbox.endpoint, signedRpc(sandbox.endpoint, sandbox.sts, { ...listing, date: now() }))
  assert.equal(reply.status, 200, reply.text)
})

test('a session token that is not the right one is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => signedRpc(sandbox.endpoint, { ...sandbox.sts, securityToken: 'other' }, { ...listing, date: now() }),
    400,
    'InvalidSecurityToken.Malformed',
  ))

test('a wrong secret is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => signedRpc(sandbox.endpoint, { ...sandbox.accessKey, accessKeySecret: 'wrong' }, { ...listing, date: now() }),
    400,
    'SignatureDoesNotMatch',
    /canonical request of the server is/,
  ))

test('an unknown key is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => signedRpc(sandbox.endpoint, { ...sandbox.accessKey, accessKeyId: 'nobody' }, { ...listing, date: now() }),
    404,
    'InvalidAccessKeyId.NotFound',
  ))

test('a body that changed on its way is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => {
      const request = signedRpc(sandbox.endpoint, sandbox.accessKey, { ...creating, date: now() })
      return { ...request, body: 'ProjectId=10001&Spec=%7B%7D' }
    },
    400,
    'SignatureDoesNotMatch',
    /body does not have the hash/,
  ))

test('a body that changed together with its hash is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => {
      const request = signedRpc(sandbox.endpoint, sandbox.accessKey, { ...creating, date: now() })
      const body = 'ProjectId=10001&Spec=%7B%7D'
      return { ...request, body, headers: { ...request.headers, 'x-acs-content-sha256': createHash('sha256').update(body).digest('hex') } }
    },
    400,
    'SignatureDoesNotMatch',
  ))

test('a query that changed on its way is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => ({ ...signedRpc(sandbox.endpoint, sandbox.accessKey, { ...listing, date: now() }), path: '/?ProjectId=10001' }),
    400,
    'SignatureDoesNotMatch',
  ))

test('an action put in another place is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => {
      const request = signedRpc(sandbox.endpoint, sandbox.accessKey, { ...listing, date: now() })
      return { ...request, headers: { ...request.headers, 'x-acs-action': 'DeleteNode' } }
    },
    400,
    'SignatureDoesNotMatch',
  ))

test('a header that nobody signed is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox, now }) => {
      const request = signedRpc(sandbox.endpoint, sandbox.accessKey, { ...listing, date: now() })
      return { ...request, headers: { ...request.headers, 'x-acs-more': '1' } }
    },
    400,
    'SignatureDoesNotMatch',
    /not signed: x-acs-more/,
  ))

for (const minutes of [-16, 16]) {
  test(`a date ${minutes} minutes away is refused`, (t) =>
    expectRpc(
      t,
      ({ sandbox, now }) => signedRpc(sandbox.endpoint, sandbox.accessKey, { ...listing, date: now() + minutes * 60_000 }),
      400,
      'InvalidTimeStamp.Expired',
    ))
}

test('a date 14 minutes away is taken', async (t) => {
  const use = await useSandbox(t)
  for (const minutes of [-14, 14]) assert.equal((await use.rpc({ ...listing, date: use.now() + minutes * 60_000 })).status, 200)
})

test('a date of another form is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox }) => signedRpc(sandbox.endpoint, sandbox.accessKey, { ...listing, headers: { 'x-acs-date': '2026-01-02 03:04:05' } }),
    400,
    'InvalidTimeStamp.Format',
  ))

test('a nonce is good for one call', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await use.rpc({ ...listing, nonce: 'n1' })).status, 200)
  const again = await use.rpc({ ...listing, nonce: 'n1' })
  assert.deepEqual([again.status, parse(again.text).Code], [400, 'SignatureNonceUsed'])
})

test('a nonce stays used as long as the date of its call is good', async (t) => {
  const use = await useSandbox(t)
  const call = { ...listing, nonce: 'n1', date: use.now() + 14 * 60_000 }
  assert.equal((await use.rpc(call)).status, 200)
  use.pass(28 * 60_000)
  await use.rpc(listing)
  assert.equal(parse((await use.rpc(call)).text).Code, 'SignatureNonceUsed')
})

test('a refused call does not use its nonce up', async (t) => {
  const use = await useSandbox(t)
  const { endpoint, accessKey } = use.sandbox
  await http(endpoint, signedRpc(endpoint, { ...accessKey, accessKeySecret: 'wrong' }, { ...listing, nonce: 'n1', date: use.now() }))
  assert.equal((await use.rpc({ ...listing, nonce: 'n1' })).status, 200)
})

test('no signature at all is refused', (t) =>
  expectRpc(
    t,
    ({ sandbox }) => ({
      path: '/?ProjectId=10000',
      headers: { host: sandbox.endpoint, 'x-acs-action': 'ListNodes', 'x-acs-version': '2024-05-18' },
    }),
    400,
    'MissingSignature',
  ))

test('an unknown action, and one of another version, are refused', async (t) => {
  const use = await useSandbox(t)
  for (const call of [{ action: 'ListNothing' }, { ...listing, version: '2020-05-18' }]) {
    const reply = await use.rpc(call)
    assert.deepEqual([reply.status, parse(reply.text).Code], [404, 'InvalidAction.NotFound'])
  }
})

test('another HTTP method is refused', async (t) => {
  const use = await useSandbox(t)
  const reply = await use.rpc({ action: 'ListNodes', method: 'POST', form: {}, query: { ProjectId: '10000' } })
  assert.deepEqual([reply.status, parse(reply.text).Code], [405, 'UnsupportedHTTPMethod'])
})

const create = { path: '/v2/drive/list', body: {} }

async function drive(use: TestSandbox, change: (request: Request) => Request = (request) => request, date = use.now()): Promise<Reply> {
  const { endpoint, accessKey } = use.sandbox
  return http(endpoint, change(signedPds(endpoint, accessKey, { ...create, date, nonce: 'n1' })))
}

test('Drive: a signed call is answered, its nonce is good for once', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await drive(use)).status, 200)
  const again = await drive(use)
  assert.deepEqual([again.status, parse(again.text).code], [400, 'SignatureNonceUsed'])
})

test('Drive: an old date, another path and a changed header are refused', async (t) => {
  const use = await useSandbox(t)
  const old = await drive(use, undefined, use.now() - 16 * 60_000)
  assert.deepEqual([old.status, parse(old.text).code], [400, 'InvalidTimeStamp.Expired'])
  const elsewhere = await drive(use, (request) => ({ ...request, path: '/v2/drive/list_my_drives' }))
  assert.equal(parse(elsewhere.text).code, 'SignatureDoesNotMatch')
  const changed = await drive(use, (request) => ({ ...request, headers: { ...request.headers, 'x-acs-version': '1' } }))
  assert.equal(parse(changed.text).code, 'SignatureDoesNotMatch')
})

test('Drive: an access token opens it, another does not', async (t) => {
  const { sandbox } = await useSandbox(t)
  const call = (token: string) =>
    http(sandbox.endpoint, { method: 'POST', path: '/v2/drive/list_my_drives', body: '{}', headers: { authorization: `Bearer ${token}` } })
  assert.equal((await call(sandbox.accessToken)).status, 200)
  const refused = await call('other')
  assert.deepEqual([refused.status, parse(refused.text).code], [401, 'AccessTokenInvalid'])
  assert.ok(refused.headers['x-ca-request-id'])
})

test('Drive: an unknown path is refused by the gateway, without a body', async (t) => {
  const use = await useSandbox(t)
  const reply = await use.pds('/v2/nothing', {})
  assert.deepEqual([reply.status, reply.text, reply.headers['x-ca-error-message']], [404, '', 'Invalid Url'])
})
