import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import { caller } from '../../../../client/src/cloud/call/caller.ts'
import { dataService, dataServiceTest } from '../../../../client/src/cloud/operations/dataService.ts'
import { dataSource } from '../../../../client/src/cloud/operations/dataSource.ts'
import { drive } from '../../../../client/src/cloud/operations/drive.ts'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import { pipeline } from '../../../../client/src/cloud/operations/pipeline.ts'
import { project } from '../../../../client/src/cloud/operations/project.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { connectionTo } from '../support/connectionTo.ts'
import { failureOf } from '../support/failureOf.ts'
import { fakeServer, json, silence } from '../support/fakeServer.ts'

const create = { ProjectId: '10000', Scene: 'DATAWORKS_PROJECT', Spec: '{"version":"2.0.0"}' } as const
const get = { Id: '4634978808809541234', ProjectId: '10000' }

describe('what is sent', () => {
  test('a write: form body, action and version in headers, signed with V3', async () => {
    await using server = await fakeServer(json({ Id: '1' }))
    await caller(connectionTo(server.host))(node.create, { ...create, ContainerId: undefined })
    const [request] = server.received
    assert.equal(request?.method, 'POST')
    assert.deepEqual(Object.fromEntries(new URLSearchParams(request?.body)), create)
    assert.equal(request?.headers['x-acs-action'], 'CreateNode')
    assert.equal(request?.headers['x-acs-version'], '2024-05-18')
    assert.match(request?.headers.authorization ?? '', /^ACS3-HMAC-SHA256 Credential=testid,/)
  })

  test('a read: everything in the query', async () => {
    await using server = await fakeServer(json({ PagingInfo: {} }))
    await caller(connectionTo(server.host))(dataSource.list, { ProjectId: '10000', Types: ['odps', 'mysql'], Name: "a b*'(c)" })
    assert.equal(server.received[0]?.method, 'GET')
    assert.deepEqual(Object.fromEntries(server.received[0]?.query ?? []), { ProjectId: '10000', Types: 'odps,mysql', Name: "a b*'(c)" })
  })

  test('lists travel as each operation wants them', async () => {
    await using server = await fakeServer(json({ Id: '1' }))
    const call = caller(connectionTo(server.host))
    await call(pipeline.create, { ProjectId: '1', ObjectIds: ['4634978808809541234'], Type: 'Online' })
    await call(project.list, { Ids: ['10000', '4634978808809541234'], Names: ['a'] })
    await call(dataServiceTest.start, { ApiId: '7', QueryParam: [{ ParamKey: 'a', ParamValue: '1' }] })
    const forms = server.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
    assert.equal(forms[0]?.ObjectIds, '["4634978808809541234"]')
    assert.deepEqual(forms[1], { Ids: '[10000,4634978808809541234]', Names: '["a"]' })
    assert.deepEqual(forms[2], { 'QueryParam.1.ParamKey': 'a', 'QueryParam.1.ParamValue': '1' })
    assert.equal(server.received[2]?.query.get('ApiId'), '7')
  })

  test('Drive with an AccessKey: JSON body and its own signature', async () => {
    await using server = await fakeServer(json({ file_id: 'f', name: 'a', type: 'file' }))
    await caller(connectionTo(server.host))(driveFile.get, { drive_id: '1', file_id: 'f' })
    const [request] = server.received
    assert.equal(request?.path, '/v2/file/get')
    assert.deepEqual(JSON.parse(request?.body ?? ''), { drive_id: '1', file_id: 'f' })
    const { headers } = request ?? { headers: {} }
    const acs = Object.keys(headers)
      .filter((name) => name.startsWith('x-acs-'))
      .sort()
    const text = [
      'POST',
      headers.accept,
      '',
      headers['content-type'],
      headers.date,
      ...acs.map((name) => `${name}:${headers[name]}`),
      '/v2/file/get',
    ]
    const signature = createHmac('sha1', 'MarkedSecret1234').update(text.join('\n')).digest('base64')
    assert.equal(headers.authorization, `acs testid:${signature}`)
  })

  test('Drive with an access token: a bearer header and no signature', async () => {
    await using server = await fakeServer(json({ items: [] }))
    await caller(connectionTo(server.host, { driveToken: async () => 'the-token' }))(drive.mine, {})
    assert.equal(server.received[0]?.headers.authorization, 'Bearer the-token')
    assert.equal(server.received[0]?.body, '{}')
  })

  test('a session token joins the signature', async () => {
    await using server = await fakeServer(json({}))
    const credentials = async () => ({ accessKeyId: 'testid', accessKeySecret: 's', securityToken: 'session' })
    await caller(connectionTo(server.host, { credentials }))(node.get, get)
    assert.equal(server.received[0]?.headers['x-acs-security-token'], 'session')
    assert.match(server.received[0]?.headers.authorization ?? '', /x-acs-security-token/)
  })
})

describe('what comes back', () => {
  test('ids are text with every digit, as number or text on the wire, at any depth', async () => {
    await using server = await fakeServer(
      json('{"Node": {"Id": 4634978808809541234, "ProjectId": 10000, "TaskId": "7", "CreateTime": 1700000000000}}'),
    )
    const answer = await caller(connectionTo(server.host))(node.get, get)
    assert.deepEqual(answer, { Node: { Id: '4634978808809541234', ProjectId: '10000', TaskId: '7', CreateTime: 1700000000000 } })
  })

  test('the number of a new API is an id although its key does not say so', async () => {
    await using server = await fakeServer(json('{"Data": 417381955954827, "Success": true, "ErrorCode": "1031203110005"}'))
    const input = {
      ProjectId: '1',
      ApiName: 'name',
      ApiPath: '/a',
      ApiDescription: '',
      ApiMode: 1,
      GroupId: 'ds_1',
      Protocols: '1',
      RequestMethod: 0,
      ResponseContentType: 0,
      Timeout: 1,
      VisibleRange: 0,
    }
    assert.equal((await caller(connectionTo(server.host))(dataService.create, input)).Data, '417381955954827')
  })

  test('an answer without content is an empty one', async () => {
    await using server = await fakeServer((response) => response.writeHead(204).end())
    assert.deepEqual(await caller(connectionTo(server.host))(drive.delete, { drive_id: '1' }), {})
  })
})

// The library would end the calls too, but not within this time.
describe('ending a call', { timeout: 20_000 }, () => {
  test('a time limit ends it and closes the connection', async () => {
    await using server = await fakeServer(silence)
    const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create, { timeout: 50 }))
    assert.deepEqual(
      [facts.kind, spoken(facts.message), facts.mayHaveHappened],
      ['timeout', 'CreateNode had no answer within 0.05 s.', true],
    )
    await until(async () => (await server.connections()) === 0)
  })

  test('a cancel ends it and closes the connection', async () => {
    const abort = new AbortController()
    await using server = await fakeServer(() => abort.abort())
    const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create, { signal: abort.signal }))
    assert.deepEqual([facts.kind, facts.mayHaveHappened], ['cancelled', true])
    await until(async () => (await server.connections()) === 0)
  })

  test('a body that never ends is ended too', async () => {
    await using server = await fakeServer((response) => response.writeHead(200).write('{"Id": '))
    assert.equal((await failureOf(caller(connectionTo(server.host))(node.get, get, { timeout: 50 }))).kind, 'timeout')
    await until(async () => (await server.connections()) === 0)
  })

  test('cancelled before it began: nothing is sent', async () => {
    await using server = await fakeServer(json({}))
    const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create, { signal: AbortSignal.abort() }))
    assert.deepEqual([facts.kind, facts.mayHaveHappened], ['cancelled', false])
    assert.equal(server.received.length, 0)
  })

  test('cancelled while the keys are fetched: nothing is sent', async () => {
    const abort = new AbortController()
    await using server = await fakeServer(json({}))
    let keysCome = (_: { accessKeyId: string; accessKeySecret: string }) => {}
    const credentials = () => {
      abort.abort()
      return new Promise<{ accessKeyId: string; accessKeySecret: string }>((resolve) => {
        keysCome = resolve
      })
    }
    const { facts } = await failureOf(caller(connectionTo(server.host, { credentials }))(node.create, create, { signal: abort.signal }))
    assert.deepEqual([facts.kind, facts.mayHaveHappened], ['cancelled', false])
    keysCome({ accessKeyId: 'testid', accessKeySecret: 'late' })
    // A later call goes through, the cancelled one never does.
    await caller(connectionTo(server.host))(node.get, get)
    assert.deepEqual(
      server.received.map(({ method }) => method),
      ['GET'],
    )
  })
})

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) await new Promise((done) => setImmediate(done))
}
