import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { inProject } from '../../../build/paths.ts'
import { bad, good } from './support/runCheck.ts'

const cli = inProject('dist/cli.js')

describe('the bundled command line', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flowspec-cli-'))
    await writeFile(join(folder, 'good.flowspec.yaml'), good)
    await writeFile(join(folder, 'bad.flowspec.yaml'), bad)
    await writeFile(
      join(folder, 'many.flowspec.yaml'),
      `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n${'    - recurrence: Norml\n'.repeat(3000)}`,
    )
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const run = (args: readonly string[], stdin = '', env: Record<string, string> = {}) =>
    new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [cli, ...args],
        { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1e8 },
        (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
      )
      child.stdin?.end(stdin)
    })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'))
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' })
  })

  it('starts by its first line', async () => {
    assert.match(await readFile(cli, 'utf8'), /^#!\/usr\/bin\/env node\n/)
  })

  it('ends with 0, 1 and 2', async () => {
    assert.equal((await run(['check', 'good.flowspec.yaml'])).code, 0)
    assert.equal((await run(['check', 'bad.flowspec.yaml'])).code, 1)
    assert.equal((await run(['check', 'none.flowspec.yaml'])).code, 2)
    assert.equal((await run(['check', '--stdin'], bad)).code, 1)
    assert.equal((await run([])).code, 2)
    assert.equal((await run(['--help'])).code, 0)
  })

  it('knows its commands', async () => {
    const { code, err } = await run(['chekc'])
    assert.equal(code, 2)
    assert.match(err, /^flowspec: there is no command "chekc"\.\n\nUsage: flowspec <command>/)
    assert.match((await run(['sandbox', '--help'])).out, /^Usage: flowspec sandbox/)
  })

  it('writes no colours into a pipe', async () => {
    assert.ok(!(await run(['check'], '', { FORCE_COLOR: '1' })).out.includes('\u001b'))
  })

  it('writes a long report whole', async () => {
    const { out } = await run(['check', '--format', 'json', 'many.flowspec.yaml'])
    assert.ok(JSON.parse(out).length >= 3000)
  })

  it('is silent when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [cli, 'check', 'many.flowspec.yaml'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (data) => (err += data))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    assert.equal(err, '')
    assert.equal(code, 1)
  })
})
