import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { caller } from '../../../../client/src/cloud/call/caller.ts'
import { dataService } from '../../../../client/src/cloud/operations/dataService.ts'
import { drive } from '../../../../client/src/cloud/operations/drive.ts'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import { say, spoken } from '../../../../server/src/language/sentence.ts'
import { connectionTo } from '../support/connectionTo.ts'
import { failureOf } from '../support/failureOf.ts'
import { cut, fakeServer, json, page, reset, silence } from '../support/fakeServer.ts'

const create = { ProjectId: '10000', Scene: 'DATAWORKS_PROJECT', Spec: '{"version":"2.0.0"}' } as const
const get = { Id: '4634978808809541234', ProjectId: '10000' }

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
      assert(facts.kind === 'refused' || facts.kind === 'conflict' || facts.hint, facts.code)
    }
  })

  test('the sentence names the operation and quotes the service', async () => {
    await using server = await fakeServer(error(400, '58014884415', 'spec kind and request not match'))
    const { facts } = await failureOf(caller(connectionTo(server.host))(node.create, create))
    assert.equal(spoken(facts.message), 'The service refused CreateNode: spec kind and request not match.')
    assert.deepEqual(facts.hint, say`The service could not parse the FlowSpec text.`)
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
      assert.deepEqual([facts.kind, facts.mayHaveHappened], [kind, mayHaveHappened], spoken(facts.message))
      if (mayHaveHappened) assert.match(spoken(facts.hint ?? ''), /look before you try again/)
      assert.equal((await failureOf(call(node.get, get))).mayHaveHappened, false)
      assert.equal(server.received.length, 2)
    })
  }

  test('nobody there: nothing happened', async () => {
    const gone = await fakeServer(silence)
    await gone[Symbol.asyncDispose]()
    const { facts } = await failureOf(caller(connectionTo(gone.host))(node.create, create))
    assert.deepEqual([facts.kind, facts.code, facts.mayHaveHappened], ['unreachable', 'ECONNREFUSED', false])
    assert(!spoken(facts.message).includes('http://'), spoken(facts.message))
  })

  test('no endpoint for a product', async () => {
    const connection = { ...connectionTo('127.0.0.1:1'), endpoints: {} }
    assert.deepEqual((await failureOf(caller(connection)(drive.mine, {}))).facts, {
      kind: 'settings',
      code: 'NoEndpoint',
      message: say`This connection has no Drive domain.`,
      action: 'ListMyDrives',
      mayHaveHappened: false,
    })
  })

  for (const said of [
    'Specified signature does not match our calculation. The canonical request of the server is: "POST\\n/\\nhost:a"',
    'Specified signature does not match our calculation. server string to sign is:POST&%2F&AccessKeyId%3Dtestid',
  ])
    test(`of a signature that does not fit, the request is left out: ${said.slice(52, 80)}`, async () => {
      await using server = await fakeServer(error(400, 'SignatureDoesNotMatch', said))
      const { facts } = await failureOf(caller(connectionTo(server.host))(node.get, get))
      assert.equal(spoken(facts.message), 'The service refused GetNode: Specified signature does not match our calculation.')
    })

  test('a secret that the service quotes is blotted out', async () => {
    await using server = await fakeServer(error(400, 'SignatureDoesNotMatch', 'Signed with MarkedSecret1234, Signature=abc&x=1'))
    assert.match((await failureOf(caller(connectionTo(server.host))(node.get, get))).message, /Signed with \*\*\*, Signature=\*\*\*&x=1/)
  })
})
