import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { sandboxCommand } from '../../../client/src/cli/sandbox.ts'
import { startSandbox } from '../../../client/src/sandbox/startSandbox.ts'
import { http } from './support/http.ts'
import { signedRpc } from './support/signing.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

/** Runs the command until `during` is done with what it printed. */
async function run(t: TestContext, args: readonly string[], during: (printed: string) => Promise<void> = async () => undefined) {
  const cwd = temporaryFolder(t)
  let [out, err] = ['', '']
  const io = {
    cwd,
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    readStdin: async () => new Uint8Array(),
    color: false,
  }
  const code = await sandboxCommand(args, io, () => during(out))
  return { code, out, err, cwd }
}

test('it prints how to connect, and a client connects with that', async (t) => {
  const { code, err } = await run(t, ['--temporary'], async (printed) => {
    const value = (name: string) => new RegExp(`  ${name} +(\\S+)\n`).exec(printed)?.[1] ?? ''
    const endpoint = value('endpoint')
    const keys = { accessKeyId: value('AccessKey id'), accessKeySecret: value('AccessKey secret') }
    const reply = await http(endpoint, signedRpc(endpoint, keys, { action: 'ListProjects', form: {} }))
    assert.equal(reply.status, 200, reply.text)
  })
  assert.deepEqual([code, err], [0, ''])
})

test('--json prints one line for programs; --dir keeps the keys', async (t) => {
  const first = await run(t, ['--json', '--dir', 'state'])
  const { endpoint, accessKeyId, projects } = JSON.parse(first.out)
  assert.match(endpoint, /^127\.0\.0\.1:\d+$/)
  assert.equal(projects[0].id, '10000')
  assert.ok(readdirSync(`${first.cwd}/state`).includes('journal-1'))
  const again = await run(t, ['--json', '--dir', `${first.cwd}/state`])
  assert.equal(JSON.parse(again.out).accessKeyId, accessKeyId)
})

for (const [args, message] of [
  [['--port', 'x'], /"x" is not a port\./],
  [['--port', '70000'], /is not a port/],
  [['--dir', 'a', '--temporary'], /exclude each other/],
  [['--nothing'], /--nothing/],
] as const) {
  test(`${args.join(' ')} is refused with the usage`, async (t) => {
    const { code, err, out } = await run(t, args)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, message)
    assert.match(err, /Usage: flowspec sandbox/)
  })
}

test('a port that is taken, and a folder that is in use, are told in a sentence', async (t) => {
  const dir = temporaryFolder(t)
  const sandbox = await startSandbox({ dir })
  t.after(() => sandbox.stop())
  const port = sandbox.endpoint.split(':')[1] ?? ''
  const taken = await run(t, ['--temporary', '--port', port])
  assert.deepEqual([taken.code, taken.err], [2, `flowspec sandbox: Port ${port} is in use. Choose another one, or leave --port out.\n`])
  assert.match((await run(t, ['--dir', dir])).err, /is in use by process \d+\. Stop that one, or choose another folder\.\n$/)
})

test('--help', async (t) => {
  const { code, out } = await run(t, ['--help'])
  assert.equal(code, 0)
  assert.match(out, /^Usage: flowspec sandbox/)
})
