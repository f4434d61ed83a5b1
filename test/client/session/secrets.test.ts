import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { project } from '../../../client/src/cloud/operations/project.ts'
import { logLine } from '../../../client/src/session/logLine.ts'
import { sandboxSelection, testSession } from './support/testSession.ts'

const marked = 'MARKED-secret-0123456789'

it('a secret is in nothing that is remembered, logged or thrown', async (t) => {
  const { session, sandbox, remembered, secrets, records } = await testSession(t)
  await session.keys.add({ accessKeyId: sandbox.accessKey.accessKeyId, accessKeySecret: marked, securityToken: `${marked}-token` })
  const thrown: unknown[] = []
  const call = async (endpoint: string) => {
    await session.select({ ...sandboxSelection, login: { kind: 'accessKey', accessKeyId: sandbox.accessKey.accessKeyId }, endpoint })
    const workspace = await session.workspace()
    await workspace?.call(project.get, { Id: '10000' }).catch((error) => thrown.push(error))
  }
  // Refused for its signature; nobody there; no way to be understood.
  await call(sandbox.endpoint)
  await call('127.0.0.1:9')
  sandbox.faults.add({ action: 'GetProject', kind: 'html', when: 'before' })
  await call(sandbox.endpoint)

  assert.equal(thrown.length, 3)
  for (const error of thrown) {
    assert.ok(error instanceof CloudError)
    assert.doesNotMatch(`${error.stack} ${JSON.stringify(error.facts)} ${JSON.stringify(error)}`, /MARKED/)
  }
  assert.ok(records.length >= 3)
  assert.doesNotMatch(records.map(logLine).join('\n'), /MARKED/)
  assert.doesNotMatch(JSON.stringify([...remembered]), /MARKED/)
  assert.doesNotMatch(JSON.stringify([session.selection, session.state]), /MARKED/)
  // The look is a real one: it is where it belongs.
  assert.match(JSON.stringify([...secrets]), /MARKED/)
})
