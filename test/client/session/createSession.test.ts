import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { project } from '../../../client/src/cloud/operations/project.ts'
import { startSandbox } from '../../../client/src/sandbox/startSandbox.ts'
import { sandboxSelection, testSession } from './support/testSession.ts'

describe('a session', () => {
  it('has nothing chosen at first, and starts nothing', async (t) => {
    const { session, starts, sandbox } = await testSession(t)
    assert.deepEqual(session.state, { kind: 'none' })
    assert.equal(await session.workspace(), undefined)
    assert.equal(starts(), 0)
    assert.equal(sandbox.log.length, 0)
  })

  it('starts the sandbox when its workspace is asked for, not when it is chosen', async (t) => {
    const { session, starts, changes, sandbox } = await testSession(t)
    await session.select(sandboxSelection)
    assert.equal(starts(), 0)
    assert.equal(changes(), 1)
    const workspace = await session.workspace()
    assert.ok(workspace && starts() > 0)
    assert.deepEqual([workspace.id, workspace.name, workspace.region, workspace.hasDrive], ['10000', 'sandbox', 'cn-shanghai', true])
    assert.equal(workspace.console, undefined)
    assert.equal(sandbox.log.length, 0)
    const { Project } = await workspace.call(project.get, { Id: workspace.id })
    assert.equal(Project.Name, 'sandbox')
  })

  it('gives the same workspace until another one is chosen', async (t) => {
    const { session } = await testSession(t)
    await session.select(sandboxSelection)
    const first = await session.workspace()
    assert.equal(await session.workspace(), first)
    await session.select({ ...sandboxSelection, workspace: { id: '10001', name: 'sandbox_std' } })
    assert.equal((await session.workspace())?.id, '10001')
  })

  it('remembers the choice for another window of the same folder, and forgets it when told', async (t) => {
    const { session, reopened } = await testSession(t)
    await session.select(sandboxSelection)
    const { state } = reopened()
    assert.ok(state.kind === 'chosen')
    assert.deepEqual(state.workspace, { id: '10000', name: 'sandbox' })
    await session.select(undefined)
    assert.equal(session.state.kind, 'none')
    assert.equal(reopened().state.kind, 'none')
  })

  it('writes a line about each call, without what was sent', async (t) => {
    const { session, records } = await testSession(t)
    await session.select(sandboxSelection)
    const workspace = await session.workspace()
    await workspace?.call(node.list, { ProjectId: '10000', Name: 'marked parameter' })
    assert.deepEqual(
      records.map(({ action, outcome, requestId }) => [action, outcome, typeof requestId]),
      [['ListNodes', 'ok', 'string']],
    )
    assert.doesNotMatch(JSON.stringify(records), /marked/)
  })

  it('puts a file where the service reads it', async (t) => {
    const { session, sandbox } = await testSession(t)
    await session.select(sandboxSelection)
    const dir = await mkdtemp(join(tmpdir(), 'flowspec-test-'))
    t.after(() => rm(dir, { recursive: true }))
    await writeFile(join(dir, 'a.py'), 'print(1)')
    const workspace = await session.workspace()
    let sent = 0
    const url = await workspace?.push({ path: join(dir, 'a.py'), name: 'a.py' }, undefined, (bytes) => {
      sent = bytes
    })
    assert.ok(url?.includes(sandbox.endpoint), url)
    assert.equal(sent, 8)
  })
})

describe('in a folder that is not trusted', () => {
  it('there is no workspace, and nothing is started or sent', async (t) => {
    const { session, starts, sandbox } = await testSession(t, { isTrusted: false })
    await session.select(sandboxSelection)
    assert.deepEqual(session.state, { kind: 'untrusted' })
    assert.equal(await session.workspace(), undefined)
    await assert.rejects(session.reach(sandboxSelection), (error) => error instanceof CloudError && error.facts.code === 'Untrusted')
    assert.equal(starts(), 0)
    assert.equal(sandbox.log.length, 0)
  })

  it('what was chosen is there as soon as the folder is trusted', async (t) => {
    const { session, changes, trust } = await testSession(t, { isTrusted: false })
    await session.select(sandboxSelection)
    const before = changes()
    trust(true)
    assert.equal(changes(), before + 1)
    assert.equal(session.state.kind, 'chosen')
    assert.equal((await session.workspace())?.id, '10000')
  })
})

describe('a way that fails', () => {
  it('is told once, and tried again by the next who asks', async (t) => {
    const broken = new CloudError({ kind: 'local', code: 'SandboxFailed', message: 'It could not start.', mayHaveHappened: false })
    let isBroken = true
    const { session, changes } = await testSession(t, {
      local: ({ endpoint, accessKey }) => ({
        async address() {
          if (isBroken) throw new CloudError(broken.facts)
          return { endpoint, ...accessKey, region: 'cn-shanghai' }
        },
        stop() {},
      }),
    })
    await session.select(sandboxSelection)
    const before = changes()
    for (let i = 0; i < 3; i++) await assert.rejects(session.workspace(), CloudError)
    assert.equal(changes(), before + 1)
    assert.ok(session.state.kind === 'chosen' && session.state.failure?.message === 'It could not start.')
    isBroken = false
    assert.equal((await session.workspace())?.id, '10000')
    assert.equal(changes(), before + 2)
    assert.ok(session.state.kind === 'chosen' && session.state.failure === undefined)
  })

  it('says that a secret is not stored on this computer', async (t) => {
    const { session } = await testSession(t)
    await session.select({ ...sandboxSelection, login: { kind: 'accessKey', accessKeyId: 'LTAI5tOne' } })
    await assert.rejects(session.workspace(), (error) => {
      assert.ok(error instanceof CloudError)
      assert.equal(error.kind, 'credentials')
      assert.match(error.message, /secret of the AccessKey LTAI5tOne is not stored/)
      return true
    })
  })

  it('says that a region has no known endpoint', async (t) => {
    const { session } = await testSession(t)
    await session.select({ ...sandboxSelection, login: { kind: 'environment' }, region: 'xx-nowhere-1' })
    await assert.rejects(session.workspace(), (error) => error instanceof CloudError && error.kind === 'settings')
  })
})

it('a sandbox that was started again at another port goes on with the same workspace', async (t) => {
  const second = await startSandbox()
  t.after(() => second.stop())
  let current = second
  const { session, sandbox } = await testSession(t, {
    local: () => {
      const known = new Map<unknown, Promise<{ endpoint: string; accessKeyId: string; accessKeySecret: string; region: string }>>()
      return {
        address() {
          const { endpoint, accessKey, world } = current
          if (!known.has(current)) known.set(current, Promise.resolve({ endpoint, ...accessKey, region: world.region }))
          return known.get(current) ?? Promise.reject(new Error('unreachable'))
        },
        stop() {},
      }
    },
  })
  await session.select(sandboxSelection)
  const workspace = await session.workspace()
  await workspace?.call(project.get, { Id: '10000' })
  current = sandbox
  await workspace?.call(project.get, { Id: '10000' })
  assert.deepEqual([second.log.length, sandbox.log.length], [1, 1])
})
