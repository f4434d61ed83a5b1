import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { chooseDriveDomain } from '../../../client/src/commands/chooseDriveDomain.ts'
import { sandboxSelection, testSession } from '../session/support/testSession.ts'
import { fakeUi } from '../support/fakeUi.ts'

async function inCloud(t: TestContext, driveDomain?: string) {
  const test = await testSession(t)
  await test.session.select({ ...sandboxSelection, login: { kind: 'environment' }, ...(driveDomain !== undefined && { driveDomain }) })
  return test
}

describe('Choose Drive Domain…', () => {
  it('takes the id of a domain, and the workspace has a Drive from then on', async (t) => {
    const { session, sandbox } = await inCloud(t)
    assert.equal((await session.workspace())?.hasDrive, false)
    await chooseDriveDomain({ ui: fakeUi(' bj12 '), session })
    assert.equal(session.selection?.driveDomain, 'bj12')
    assert.equal((await session.workspace())?.hasDrive, true)
    assert.equal(sandbox.log.length, 0)
  })

  it('goes without Drive when it is left empty', async (t) => {
    const { session } = await inCloud(t, 'bj12')
    await chooseDriveDomain({ ui: fakeUi(''), session })
    assert.equal(session.selection?.driveDomain, undefined)
    assert.equal(session.selection?.workspace.id, '10000')
  })

  it('changes nothing for a user who turns away', async (t) => {
    const { session, changes } = await inCloud(t, 'bj12')
    const before = changes()
    await chooseDriveDomain({ ui: fakeUi(undefined), session })
    assert.equal(session.selection?.driveDomain, 'bj12')
    assert.equal(changes(), before)
  })

  it('has nothing to ask about the sandbox, which has a Drive', async (t) => {
    const { session } = await testSession(t)
    await session.select(sandboxSelection)
    const ui = fakeUi()
    await chooseDriveDomain({ ui, session })
    assert.match(ui.asked[0]?.title ?? '', /has a Drive of its own/)
    assert.equal((await session.workspace())?.hasDrive, true)
  })
})
