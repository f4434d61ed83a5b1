import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { CloudError, type CloudErrorFacts } from '../../../client/src/cloud/call/cloudError.ts'
import { selectWorkspace } from '../../../client/src/commands/selectWorkspace.ts'
import type { Tools } from '../../../client/src/tools.ts'
import { guarded, runCommand, type Shell } from '../../../client/src/vscode/runCommand.ts'
import { sandboxSelection, type TestSessionOptions, testSession } from '../session/support/testSession.ts'
import { fakeDocuments } from '../support/fakeDocuments.ts'
import { type Answer, type FakeUi, fakeUi } from '../support/fakeUi.ts'

async function shellFor(t: TestContext, ui: FakeUi, options: TestSessionOptions = {}) {
  const test = await testSession(t, options)
  const logged: (Error | string)[] = []
  let trustManaged = 0
  const shell: Shell = {
    ui,
    session: test.session,
    documents: fakeDocuments(),
    watched: new Set(),
    clicked: {},
    memory: { get: () => undefined, set: async () => {} },
    tree: { show: async () => {}, changed: async () => {}, folders: () => [], workflows: () => undefined },
    select: () => selectWorkspace({ ui, session: test.session, surroundings: { env: {}, home: '/nobody' } }),
    chooseDriveDomain: async () => undefined,
    manageTrust: async () => void trustManaged++,
    log: (error) => void logged.push(error),
  }
  return { ...test, shell, logged, trustManaged: () => trustManaged }
}

const failing = (facts: Partial<CloudErrorFacts> = {}) =>
  new CloudError({ kind: 'throttled', code: 'Throttling', message: 'Too many calls.', mayHaveHappened: false, ...facts })

/** Runs work that fails with the error until the user has answered the message about it. */
async function told(error: unknown, reads?: true, ...answers: readonly Answer[]) {
  const ui = fakeUi(...answers)
  const logged: unknown[] = []
  let runs = 0
  const work = async () => {
    runs++
    if (runs === 1) throw error
  }
  await guarded({ ui, log: (one) => void logged.push(one) }, work, reads)
  await new Promise(setImmediate)
  return { ui, logged, runs }
}

describe('a command', () => {
  it('gets the chosen workspace, and what it was called on', async (t) => {
    const { shell, session } = await shellFor(t, fakeUi())
    await session.select(sandboxSelection)
    const calls: unknown[] = []
    const run = async ({ workspace }: Tools, ...targets: unknown[]) => calls.push(workspace.id, ...targets)
    await runCommand(shell, { run }, 'target', ['target', 'more'])
    assert.deepEqual(calls, ['10000', 'target', ['target', 'more']])
  })

  it('lets the user choose a workspace first, and goes on', async (t) => {
    const ui = fakeUi('Local sandbox', 'sandbox_std')
    const { shell } = await shellFor(t, ui)
    const calls: string[] = []
    await runCommand(shell, { run: async ({ workspace }) => calls.push(workspace.name) })
    assert.deepEqual(calls, ['sandbox_std'])
    ui.finished()
  })

  it('asks for no workspace when it could do nothing with it', async (t) => {
    const { shell, session } = await shellFor(t, fakeUi('Local sandbox', 'sandbox'))
    const asked: unknown[] = []
    const calls: string[] = []
    const command = (isReady: boolean) => ({
      ready: async (_: unknown, target: unknown) => {
        asked.push(target)
        return isReady
      },
      run: async ({ workspace }: Tools) => calls.push(workspace.name),
    })
    await runCommand(shell, command(false), 'target')
    assert.deepEqual([asked, calls, session.state.kind], [['target'], [], 'none'])
    await runCommand(shell, command(true))
    // Once there is a workspace, the command itself says what is wrong.
    await runCommand(shell, command(false))
    assert.deepEqual([asked.length, calls], [2, ['sandbox', 'sandbox']])
  })

  it('does nothing for a user who turns away from that', async (t) => {
    const { shell } = await shellFor(t, fakeUi(undefined))
    await runCommand(shell, { run: async () => assert.fail('It ran without a workspace.') })
  })

  it('says in a folder that is not trusted why it does nothing', async (t) => {
    const ui = fakeUi('Manage Workspace Trust')
    const { shell, session, sandbox, starts, trustManaged } = await shellFor(t, ui, { isTrusted: false })
    await session.select(sandboxSelection)
    await runCommand(shell, { run: async () => assert.fail('It ran in a folder that is not trusted.') })
    await new Promise(setImmediate)
    assert.match(ui.asked[0]?.title ?? '', /^This folder is not trusted, so nothing is sent from it\./)
    assert.equal(trustManaged(), 1)
    assert.deepEqual([starts(), sandbox.log.length], [0, 0])
  })
})

describe('what fails', () => {
  it('is told once: what is wrong, what to do, and the request', async () => {
    const { ui, logged } = await told(failing({ hint: 'Wait a little.', requestId: '0A1B' }), undefined, undefined)
    assert.deepEqual(
      ui.asked.map(({ title, labels }) => [title, labels]),
      [['Too many calls. Wait a little. Request ID: 0A1B', ['Show Log']]],
    )
    assert.deepEqual(logged, [])
  })

  it('can be tried again when it only reads', async () => {
    const { ui, runs } = await told(failing(), true, 'Try Again')
    assert.deepEqual(ui.asked[0]?.labels, ['Try Again', 'Show Log'])
    assert.equal(runs, 2)
  })

  it('leads to the log', async () => {
    const { ui } = await told(failing(), undefined, 'Show Log')
    assert.equal(ui.opened[0]?.kind, 'log')
  })

  it('is silent when the user has cancelled it, unless it may have been carried out', async () => {
    assert.deepEqual((await told(failing({ kind: 'cancelled' }))).ui.asked, [])
    assert.equal((await told(failing({ kind: 'cancelled', mayHaveHappened: true }), undefined, undefined)).ui.asked.length, 1)
  })

  it('is in the log with its stack when it is a mistake of ours, and told in a sentence', async () => {
    const bug = new TypeError('x is not a function')
    const { ui, logged } = await told(bug, undefined, undefined)
    assert.deepEqual(logged, [bug])
    assert.match(ui.asked[0]?.title ?? '', /^Something went wrong in the extension itself\./)
    assert.doesNotMatch(ui.asked[0]?.title ?? '', /not a function/)
  })
})
