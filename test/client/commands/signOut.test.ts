import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { signOut } from '../../../client/src/commands/signOut.ts'
import { sandboxSelection, testSession } from '../session/support/testSession.ts'
import { fakeUi } from '../support/fakeUi.ts'

async function withAccessKey(t: TestContext) {
  const test = await testSession(t)
  const accessKeyId = 'LTAI5tOne'
  await test.session.keys.add({ accessKeyId, accessKeySecret: 'secret' })
  await test.session.select({ ...sandboxSelection, login: { kind: 'accessKey', accessKeyId } })
  return test
}

describe('Sign Out', () => {
  it('forgets the workspace without a question', async (t) => {
    const { session, sandbox } = await testSession(t)
    await session.select(sandboxSelection)
    await signOut({ ui: fakeUi(), session })
    assert.equal(session.state.kind, 'none')
    assert.equal(sandbox.log.length, 0)
  })

  it('keeps the AccessKey that was used, when the user says so', async (t) => {
    const { session, secrets } = await withAccessKey(t)
    const ui = fakeUi('Keep it')
    await signOut({ ui, session })
    assert.equal(ui.asked[0]?.title, 'Is the AccessKey LTAI5tOne to stay on this computer?')
    assert.equal(session.state.kind, 'none')
    assert.equal(secrets.size, 1)
  })

  it('deletes the AccessKey that was used, when the user says so', async (t) => {
    const { session, secrets } = await withAccessKey(t)
    await signOut({ ui: fakeUi('Delete it'), session })
    assert.equal(session.state.kind, 'none')
    assert.deepEqual([session.keys.ids(), secrets.size], [[], 0])
  })

  it('changes nothing for a user who turns away', async (t) => {
    const { session, secrets } = await withAccessKey(t)
    await signOut({ ui: fakeUi(undefined), session })
    assert.equal(session.state.kind, 'chosen')
    assert.equal(secrets.size, 1)
  })
})
