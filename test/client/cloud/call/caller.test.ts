import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import { caller } from '../../../../client/src/cloud/call/caller.ts'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import { dataService, dataServiceTest } from '../../../../client/src/cloud/operations/dataService.ts'
import { dataSource } from '../../../../client/src/cloud/operations/dataSource.ts'
import { drive } from '../../../../client/src/cloud/operations/drive.ts'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import { pipeline } from '../../../../client/src/cloud/operations/pipeline.ts'
import { project } from '../../../../client/src/cloud/operations/project.ts'
import { connectionTo } from '../support/connectionTo.ts'
import { cut, fakeServer, json, page, reset, silence } from '../support/fakeServer.ts'

const create = { ProjectId: '10000', Scene: 'DATAWORKS_PROJECT', Spec: '{"version":"2.0.0"}' } as const
const get = { Id: '4634978808809541234', ProjectId: '10000' }

async function failureOf(work: Promise<unknown>): Promise<CloudError> {
  const outcome = await work.then(
    () => 'no failure',
    (error) => error,
  )
  assert(outcome instanceof CloudError, String(outcome))
  assert(!`${outcome.message} ${outcome.stack} ${JSON.stringify(outcome)}`.includes('MarkedSecret1234'), outcome.message)
  return outcome
}

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

describe('failures', () => {
  const error = (status: number, Code: string, Message = 'Told so.') => json({ Code, Message, RequestId: 'R-1' }, status)

  const known = [
    [error(429, 'Throttling.User'), 'throttled'],
    [error(400, '9990020002', 'Throttling.User'), 'throttled'],
    [error(400, 'SignatureDoesNotMatch'), 'signature'],
    [error(400, 'InvalidTimeStamp.Expired'), 'clock'],
    [error(404, 'InvalidAccessKeyId.NotFound'), 'credentials'],
    [error(403, 'InvalidSecurityToken.Expired'), 'credentials'],
    [error(403, 'NoPermission'), 'permission'],
    [error(403, 'Forbidden.Access'), 'permission'],
    [error(400, 'QuotaExceed.Node'), 'quota'],
    [error(400, '9990010001'), 'quota'],
    [error(404, 'NotFound.Node'), 'notFound'],
    [error(400, '58014884415'), 'refused'],
    [error(409, 'AlreadyExist.File'), 'conflict'],
    [error(500, 'InternalError.System'), 'service'],
  ] as const

  test('known codes get their kind, and a write below 500 did not happen', async () => {
    for (const [reply, kind] of known) {
      await using server = await fakeServer(reply)
      const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create))
      assert.equal(facts.kind, kind, facts.code)
      assert.equal(facts.requestId, 'R-1')
      assert.equal(facts.mayHaveHappened, kind === 'service', facts.code)
      assert(facts.kind === 'refused' || facts.kind === 'notFound' || facts.kind === 'conflict' || facts.hint, facts.code)
    }
  })

  test('the sentence names the operation and quotes the service', async () => {
    await using server = await fakeServer(error(400, '58014884415', 'spec kind and request not match'))
    const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create))
    assert.equal(facts.message, 'The service refused CreateNode: spec kind and request not match.')
    assert.equal(facts.hint, 'The service could not parse the FlowSpec text.')
  })

  test('the missing permission is named', async () => {
    await using server = await fakeServer(
      json({ Code: 'NoPermission', Message: 'No.', AccessDeniedDetail: { AuthAction: 'dataworks:CreateNode' } }, 403),
    )
    assert.match(
      (await failureOf(caller(connectionTo(server.host))(node.create, create))).message,
      /Missing permission: dataworks:CreateNode\.$/,
    )
  })

  test('a failure told in an answer of status 200', async () => {
    await using server = await fakeServer(
      json({ Success: false, ErrorCode: '1031203110005', ErrorMessage: 'no such API', HttpStatusCode: 400, RequestId: 'R-2' }),
    )
    const { facts } = await failureOf(caller(connectionTo(server.host))(dataService.submit, { ApiId: '1', ProjectId: '1' }))
    assert.deepEqual([facts.code, facts.status, facts.requestId, facts.mayHaveHappened], ['1031203110005', 400, 'R-2', false])
  })

  test('a request id that only the header has', async () => {
    await using server = await fakeServer(json({ code: 'NotFound.File', message: 'gone' }, 404, { 'x-ca-request-id': 'CA-1' }))
    const { facts } = await failureOf(caller(connectionTo(server.host))(driveFile.get, { file_id: 'f' }))
    assert.deepEqual([facts.kind, facts.requestId], ['notFound', 'CA-1'])
  })

  test('a gateway that speaks in headers', async () => {
    const headers = { 'x-ca-error-code': 'A403JT', 'x-ca-error-message': 'Invalid JWT', 'x-ca-request-id': 'CA-2' }
    await using server = await fakeServer(page(403, '', headers))
    const { facts } = await failureOf(caller(connectionTo(server.host))(driveFile.get, { file_id: 'f' }))
    assert.deepEqual([facts.kind, facts.code, facts.status, facts.requestId], ['permission', 'A403JT', 403, 'CA-2'])
  })

  const unreadable = [
    ['a web page for an error', page(502), 'service', true],
    ['a web page for an answer', page(200), 'unreadable', true],
    ['a web page that refuses', page(403), 'unreadable', false],
    ['an empty answer', page(200, ''), 'unreadable', true],
    ['a redirect', page(302, ''), 'unreadable', false],
    ['a cut answer', cut, 'unreadable', true],
    ['a list', json([]), 'unreadable', true],
    ['a connection hung up', reset, 'unreachable', true],
  ] as const

  for (const [what, reply, kind, mayHaveHappened] of unreadable) {
    test(`${what}: ${mayHaveHappened ? 'a write may have been carried out' : 'nothing happened'}`, async () => {
      await using server = await fakeServer(reply)
      const call = caller(connectionTo(server.host))
      const { facts } = await failureOf(call(node.create, create))
      assert.deepEqual([facts.kind, facts.mayHaveHappened], [kind, mayHaveHappened], facts.message)
      if (mayHaveHappened) assert.match(facts.hint ?? '', /look before you try again/)
      assert.equal((await failureOf(call(node.get, get))).mayHaveHappened, false)
      assert.equal(server.received.length, 2)
    })
  }

  test('nobody there: nothing happened', async () => {
    const gone = await fakeServer(silence)
    await gone[Symbol.asyncDispose]()
    const { facts } = await failureOf(caller(connectionTo(gone.host))(node.create, create))
    assert.deepEqual([facts.kind, facts.code, facts.mayHaveHappened], ['unreachable', 'ECONNREFUSED', false])
    assert(!facts.message.includes('http://'), facts.message)
  })

  test('no endpoint for a product', async () => {
    const connection = { ...connectionTo('127.0.0.1:1'), endpoints: {} }
    assert.deepEqual((await failureOf(caller(connection)(drive.mine, {}))).facts, {
      kind: 'settings',
      code: 'NoEndpoint',
      message: 'This connection has no Drive domain.',
      action: 'ListMyDrives',
      mayHaveHappened: false,
    })
  })

  test('a secret that the service quotes is blotted out', async () => {
    await using server = await fakeServer(error(400, 'SignatureDoesNotMatch', 'Signed with MarkedSecret1234, Signature=abc&x=1'))
    assert.match((await failureOf(caller(connectionTo(server.host))(node.get, get))).message, /Signed with \*\*\*, Signature=\*\*\*&x=1/)
  })
})

// The library would end the calls too, but not within this time.
describe('ending a call', { timeout: 20_000 }, () => {
  test('a time limit ends it and closes the connection', async () => {
    await using server = await fakeServer(silence)
    const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create, { timeout: 50 }))
    assert.deepEqual([facts.kind, facts.message, facts.mayHaveHappened], ['timeout', 'CreateNode had no answer within 0.05 s.', true])
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
