import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { testConnection } from '../../../client/src/commands/testConnection.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { sandboxSelection, type TestSessionOptions, testSession } from '../session/support/testSession.ts'
import { fakeUi } from '../support/fakeUi.ts'

async function chosen(t: TestContext, options: TestSessionOptions = {}) {
  const test = await testSession(t, options)
  await test.session.select(sandboxSelection)
  return test
}

/** What is wrong, and what to do about it. */
async function trouble(work: Promise<void>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (error) => error,
  )
  assert.ok(error instanceof CloudError, String(error))
  return `${error.kind}: ${spoken(error.facts.hint ?? '')}`
}

describe('Test Connection', () => {
  it('says that the workspace and Drive answered, and how fast', async (t) => {
    const { session, sandbox } = await chosen(t)
    const ui = fakeUi()
    await testConnection({ ui, session })
    const [told] = ui.asked
    assert.match(told?.title ?? '', /^The workspace sandbox in cn-shanghai answered in \d+ ms\. Drive answered in \d+ ms\.$/)
    assert.deepEqual(
      sandbox.log.map(({ action }) => action),
      ['GetProject', 'ListDrive'],
    )
  })

  it('asks only for the workspace where no Drive domain is known', async (t) => {
    const { session, sandbox } = await testSession(t)
    const { accessKeyId } = sandbox.accessKey
    await session.keys.add(sandbox.accessKey)
    await session.select({ ...sandboxSelection, login: { kind: 'accessKey', accessKeyId }, endpoint: sandbox.endpoint })
    const ui = fakeUi()
    await testConnection({ ui, session })
    assert.match(ui.asked[0]?.title ?? '', /^The workspace sandbox in cn-shanghai answered in \d+ ms\.$/)
  })

  it('warns when only Drive does not work', async (t) => {
    const { session, sandbox } = await testSession(t)
    const { accessKeyId } = sandbox.accessKey
    await session.keys.add(sandbox.accessKey)
    await session.select({
      ...sandboxSelection,
      login: { kind: 'accessKey', accessKeyId },
      endpoint: sandbox.endpoint,
      driveDomain: '127.0.0.1:9',
    })
    const ui = fakeUi()
    await testConnection({ ui, session })
    const [told] = ui.asked
    assert.deepEqual(Reflect.get(Object(told?.question), 'severity'), 'warning')
    assert.match(
      told?.title ?? '',
      /answered in \d+ ms\. Drive does not work: ListDrive did not get through: nothing listens at the endpoint\./,
    )
  })

  it('says what to do when the key is wrong', async (t) => {
    const { session, sandbox } = await testSession(t)
    const { accessKeyId } = sandbox.accessKey
    await session.keys.add({ accessKeyId, accessKeySecret: 'wrong' })
    await session.select({ ...sandboxSelection, login: { kind: 'accessKey', accessKeyId }, endpoint: sandbox.endpoint })
    assert.match(await trouble(testConnection({ ui: fakeUi(), session })), /^signature: Check the AccessKey secret/)
  })

  it('says what to do when nobody answers', async (t) => {
    const { session, sandbox } = await testSession(t)
    const { accessKeyId } = sandbox.accessKey
    await session.keys.add(sandbox.accessKey)
    await session.select({ ...sandboxSelection, login: { kind: 'accessKey', accessKeyId }, endpoint: '127.0.0.1:9' })
    assert.match(await trouble(testConnection({ ui: fakeUi(), session })), /^unreachable: Check the network/)
  })

  it('says what to do when the clock is wrong', async (t) => {
    const { session } = await chosen(t, { clock: () => Date.now() + 3_600_000 })
    assert.match(await trouble(testConnection({ ui: fakeUi(), session })), /^clock: The clock of this machine/)
  })

  it('asks about the region when there is no such workspace', async (t) => {
    const { session } = await testSession(t)
    await session.select({ ...sandboxSelection, workspace: { id: '4711', name: 'gone' } })
    assert.equal(
      await trouble(testConnection({ ui: fakeUi(), session })),
      'notFound: There is no workspace 4711 in the region cn-shanghai. Choose its region with "Select Workspace".',
    )
  })

  it('says nothing where nothing is chosen', async (t) => {
    const { session, sandbox } = await testSession(t)
    const ui = fakeUi()
    await testConnection({ ui, session })
    assert.deepEqual(ui.asked, [])
    assert.equal(sandbox.log.length, 0)
  })
})
