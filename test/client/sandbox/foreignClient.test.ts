import assert from 'node:assert/strict'
import { ClientRequest } from 'node:http'
import { type TestContext, test } from 'node:test'
import Older, { Config as OlderConfig, Params as OlderParams, OpenApiRequest as OlderRequest } from '@alicloud/openapi-client'
import OpenApi, { $OpenApiUtil } from '@alicloud/openapi-core'
import { nodeSpec, project } from './support/specs.ts'
import { putPart, top } from './support/upload.ts'
import { type TestSandbox, useSandbox } from './support/useSandbox.ts'

// They are CommonJS: what an ES module imports as their default is the module, and the class is the default of that.
const { default: Client } = OpenApi
const { default: OlderClient } = Older
type Client = InstanceType<typeof Client>

interface Keys {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly securityToken?: string
}

const timeouts = { readTimeout: 30_000, connectTimeout: 30_000 } as Parameters<Client['callApi']>[2]

/** The clock of that client cannot be moved, so the sandbox goes by the real one. */
async function connect(t: TestContext, keys?: (use: TestSandbox) => Keys): Promise<{ use: TestSandbox; client: Client }> {
  const use = await useSandbox(t, { clock: Date.now })
  const { endpoint, accessKey } = use.sandbox
  return { use, client: new Client(new $OpenApiUtil.Config({ endpoint, protocol: 'http', ...(keys?.(use) ?? accessKey) })) }
}

function rpc(client: Client, action: string, method: string, parameters: object, headers: Record<string, string> = {}) {
  const params = new $OpenApiUtil.Params({
    action,
    version: '2024-05-18',
    protocol: 'HTTP',
    pathname: '/',
    method,
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  })
  const place = method === 'GET' ? { query: parameters as Record<string, string> } : { body: parameters }
  return client.callApi(params, new $OpenApiUtil.OpenApiRequest({ ...place, headers }), timeouts)
}

test('it creates, reads and lists', async (t) => {
  const { client } = await connect(t)
  const created = await rpc(client, 'CreateNode', 'POST', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec("a!'()*~ 你") })
  const { Id } = created.body as { Id: string }
  assert.match(Id, /^\d{19}$/)
  const got = await rpc(client, 'GetNode', 'GET', { Id })
  assert.equal((got.body as { Node: { Name: string } }).Node.Name, "a!'()*~ 你")
  const listed = await rpc(client, 'ListNodes', 'GET', { ProjectId: project, Name: "!'()*~ 你" })
  assert.equal((listed.body as { PagingInfo: { TotalCount: string } }).PagingInfo.TotalCount, '1')
})

test('it calls with a session token', async (t) => {
  const { client } = await connect(t, ({ sandbox }) => sandbox.sts)
  assert.equal((await rpc(client, 'ListProjects', 'POST', {})).statusCode, 200)
})

async function refused(work: Promise<unknown>): Promise<{ code: string; statusCode: number }> {
  try {
    await work
  } catch (error) {
    return error as { code: string; statusCode: number }
  }
  return assert.fail('the call was not refused')
}

test('it is refused with a wrong secret', async (t) => {
  const { client } = await connect(t, ({ sandbox }) => ({ ...sandbox.accessKey, accessKeySecret: 'wrong' }))
  const { code, statusCode } = await refused(rpc(client, 'ListProjects', 'POST', {}))
  assert.deepEqual([code, statusCode], ['SignatureDoesNotMatch', 400])
})

test('it is refused with an old date, and with a nonce that was used', async (t) => {
  const { client } = await connect(t)
  const old = { 'x-acs-date': new Date(Date.now() - 16 * 60_000).toISOString().replace(/\.\d+Z$/, 'Z') }
  assert.equal((await refused(rpc(client, 'ListProjects', 'POST', {}, old))).code, 'InvalidTimeStamp.Expired')
  const nonce = { 'x-acs-signature-nonce': 'n1' }
  await rpc(client, 'ListProjects', 'POST', {}, nonce)
  assert.equal((await refused(rpc(client, 'ListProjects', 'POST', {}, nonce))).code, 'SignatureNonceUsed')
})

test('it is refused when its body changes on the way', async (t) => {
  const { use, client } = await connect(t)
  const write = ClientRequest.prototype.write
  const mock = t.mock.method(ClientRequest.prototype, 'write', function (this: ClientRequest, chunk: Buffer) {
    return write.call(this, Buffer.from(chunk.toString().replace('ProjectId=10000', 'ProjectId=10001')), 'utf8')
  })
  const creation = { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec('a') }
  assert.equal((await refused(rpc(client, 'CreateNode', 'POST', creation))).code, 'SignatureDoesNotMatch')
  assert.ok(mock.mock.callCount() > 0)
  mock.mock.restore()
  for (const ProjectId of ['10000', '10001']) assert.equal((await use.call('ListNodes', { ProjectId })).PagingInfo.TotalCount, '0')
})

test('it gets a refusal as it expects one', async (t) => {
  const { client } = await connect(t)
  const { code, statusCode } = await refused(rpc(client, 'GetNode', 'GET', { Id: '1' }))
  assert.deepEqual([code, statusCode], ['Node.NotFound', 404])
})

test('the older client of the service uploads to Drive with the acs signature', async (t) => {
  const use = await useSandbox(t, { clock: Date.now })
  const { endpoint, accessKey } = use.sandbox
  const client = new OlderClient(new OlderConfig({ endpoint, protocol: 'http', signatureAlgorithm: 'v2', ...accessKey }))
  const drive = (action: string, pathname: string, body: object) =>
    client.callApi(
      new OlderParams({
        action,
        version: '2022-03-01',
        protocol: 'HTTP',
        pathname,
        method: 'POST',
        authType: 'AK',
        style: 'ROA',
        reqBodyType: 'json',
        bodyType: 'json',
      }),
      new OlderRequest({ body }),
      timeouts as never,
    )
  const opened = (await drive('CreateFile', '/v2/file/create', { ...top, name: 'a.txt', type: 'file', size: 5 })).body
  await putPart(opened.part_info_list[0].upload_url, 'hello')
  const ids = { drive_id: '1', file_id: opened.file_id, upload_id: opened.upload_id }
  assert.equal((await drive('CompleteFile', '/v2/file/complete', ids)).body.size, 5)
})
