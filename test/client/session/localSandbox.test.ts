import assert from 'node:assert/strict'
import { once } from 'node:events'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { type LocalSandbox, localSandbox } from '../../../client/src/session/localSandbox.ts'

const main = fileURLToPath(new URL('../../../client/src/cli/main.ts', import.meta.url))

interface Window {
  readonly sandbox: LocalSandbox
  readonly lines: readonly string[]
}

/** Windows on one folder, which let go of their sandboxes when the test is over. */
async function use(t: TestContext, module = main): Promise<Window & { readonly dir: string; another(): Window }> {
  const dir = await mkdtemp(join(tmpdir(), 'flowspec-test-'))
  const windows: Window[] = []
  t.after(async () => {
    for (const { sandbox } of windows) sandbox.stop()
    await released(dir)
    await rm(dir, { recursive: true, force: true })
  })
  const another = () => {
    const lines: string[] = []
    const window = { sandbox: localSandbox({ module, dir, log: (line) => lines.push(line) }), lines }
    windows.push(window)
    return window
  }
  return { ...another(), dir, another }
}

const lockOf = (dir: string) => join(dir, 'lock')
const isLocked = (dir: string) =>
  access(lockOf(dir)).then(
    () => true,
    () => false,
  )
async function released(dir: string): Promise<void> {
  while (await isLocked(dir)) await setTimeout(20)
}
const processOf = async (dir: string) => Number(await readFile(lockOf(dir), 'utf8'))

describe('the embedded sandbox', () => {
  it('is one process, however many ask for it, and ends when it is let go', async (t) => {
    const { sandbox, lines, dir } = await use(t)
    assert.equal(await isLocked(dir), false)
    const [one, two] = await Promise.all([sandbox.address(), sandbox.address()])
    assert.equal(one, two)
    assert.equal(await sandbox.address(), one)
    assert.match(one.endpoint, /^127\.0\.0\.1:\d+$/)
    assert.equal(one.region, 'cn-shanghai')
    assert.equal((await fetch(`http://${one.endpoint}/`)).status >= 400, true)
    sandbox.stop()
    await released(dir)
    const told = lines.join('\n')
    assert.match(told, /has started/)
    assert.ok(!told.includes(one.accessKeySecret) && !told.includes(one.accessKeyId), told)
  })

  it('has the same AccessKey when it is started again', async (t) => {
    const { sandbox, dir, another } = await use(t)
    const { accessKeyId, accessKeySecret } = await sandbox.address()
    sandbox.stop()
    await released(dir)
    const again = await another().sandbox.address()
    assert.deepEqual([again.accessKeyId, again.accessKeySecret], [accessKeyId, accessKeySecret])
  })

  it('that crashes is told in the log, and started again by the next who asks', async (t) => {
    const { sandbox, lines, dir } = await use(t)
    const first = await sandbox.address()
    process.kill(await processOf(dir), 'SIGKILL')
    while (!lines.some((line) => line.includes('has ended (SIGKILL)'))) await setTimeout(20)
    const second = await sandbox.address()
    assert.notEqual(second, first)
    assert.equal(second.accessKeySecret, first.accessKeySecret)
  })

  it('says that another window has it', async (t) => {
    const { sandbox, dir, another } = await use(t)
    await sandbox.address()
    const { sandbox: second } = another()
    const owner = await processOf(dir)
    await assert.rejects(second.address(), (error) => {
      assert.ok(error instanceof CloudError)
      assert.equal(error.facts.code, 'SandboxInUse')
      assert.equal(error.message, `The local sandbox of this folder already runs in another window (process ${owner}).`)
      return true
    })
  })

  it('waits for the one of a window that has just been closed', async (t) => {
    const { sandbox, another } = await use(t)
    await sandbox.address()
    const { sandbox: second } = another()
    const address = second.address()
    sandbox.stop()
    assert.ok((await address).endpoint)
  })

  it('that cannot start says why', async (t) => {
    const { sandbox } = await use(t, join(tmpdir(), 'there-is-no-such-module.js'))
    await assert.rejects(sandbox.address(), (error) => error instanceof CloudError && error.facts.code === 'SandboxFailed')
  })

  it('that breaks says on what, in a line; the log has the rest', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'flowspec-test-'))
    t.after(() => rm(folder, { recursive: true, force: true }))
    const module = join(folder, 'broken.cjs')
    await writeFile(module, 'function start() {\n  throw new TypeError("no way")\n}\nstart()\n')
    const { sandbox, lines } = await use(t, module)
    await assert.rejects(sandbox.address(), { message: 'The local sandbox could not start: TypeError: no way' })
    assert.match(lines.join('\n'), /at start /)
  })

  it('starts although the folder is gone that the editor was started in', async (t) => {
    const before = process.cwd()
    const gone = await mkdtemp(join(tmpdir(), 'flowspec-test-'))
    t.after(() => process.chdir(before))
    process.chdir(gone)
    await rm(gone, { recursive: true })
    const { sandbox } = await use(t)
    assert.ok((await sandbox.address()).endpoint)
  })
})

it('the sandbox ends with the program that has started it', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'flowspec-test-'))
  t.after(() => rm(dir, { recursive: true, force: true }))
  const { fork } = await import('node:child_process')
  const script = `
    import { localSandbox } from ${JSON.stringify(new URL('../../../client/src/session/localSandbox.ts', import.meta.url).href)}
    await localSandbox({ module: ${JSON.stringify(main)}, dir: ${JSON.stringify(dir)}, log() {} }).address()
    process.send('started')`
  const parent = fork('-', [], { execArgv: ['--input-type=module', '--eval', script], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(parent, 'message')
  assert.equal(await isLocked(dir), true)
  parent.kill('SIGKILL')
  await released(dir)
})
