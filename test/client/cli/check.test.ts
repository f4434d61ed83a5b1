import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { bad, good, runCheck } from './support/runCheck.ts'

const report = `bad.flowspec.yaml:7:19 error Unknown recurrence "Norml". Did you mean "Normal"? (unknown-value)
    |
  7 |       recurrence: Norml
    |                   ^^^^^

`

describe('flowspec check', () => {
  it('says that there is nothing to say', async (t) => {
    const files = { 'a.flowspec.yaml': good }
    assert.deepEqual(await runCheck(t, 'a.flowspec.yaml', { files }), { code: 0, out: '1 document checked, no problems.\n', err: '' })
  })

  it('shows a problem with its line, and ends with 1', async (t) => {
    const files = { 'a.flowspec.yaml': good, 'bad.flowspec.yaml': bad }
    const { code, out, err } = await runCheck(t, '', { files })
    assert.equal(out, `${report}2 documents checked: 1 error.\n`)
    assert.equal(err, '')
    assert.equal(code, 1)
  })

  it('looks into folders for what is FlowSpec, but not into node_modules', async (t) => {
    const files = {
      'flows/deep/bad.flowspec.yaml': bad,
      'flows/by-content.yaml': bad,
      'flows/package.json': '{ "name": "shop" }',
      'flows/deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
      'flows/node_modules/x/bad.flowspec.yaml': bad,
      'flows/notes.md': bad,
      'other/bad.flowspec.yaml': bad,
    }
    const { code, out, err } = await runCheck(t, 'flows/ --format json', { files })
    assert.deepEqual(
      JSON.parse(out).map(({ file }: { file: string }) => file),
      ['flows/by-content.yaml', 'flows/deep/bad.flowspec.yaml'],
    )
    assert.equal(err, '')
    assert.equal(code, 1)
  })

  it('takes globs, and each document once', async (t) => {
    const files = { 'a/x.flowspec.yaml': bad, 'b/x.flowspec.yaml': good, 'a/package.json': '{}' }
    const { out } = await runCheck(t, '**/*.yaml a/x.flowspec.yaml a b/[xy].* ./a/../a --format json', { files })
    assert.deepEqual(
      JSON.parse(out)
        .filter(({ severity }: { severity: string }) => severity === 'error')
        .map(({ file, line }: { file: string; line: number }) => `${file}:${line}`),
      ['a/x.flowspec.yaml:7'],
    )
  })

  it('finds a folder whose name reads like a glob', async (t) => {
    const files = { '[a]/bad.flowspec.yaml': bad }
    assert.match((await runCheck(t, '[a]', { files })).out, /^\[a]\/bad\.flowspec\.yaml:7:19 error/)
    assert.match((await runCheck(t, '[a]/bad.flowspec.yaml', { files })).out, /^\[a]\/bad\.flowspec\.yaml:7:19 error/)
  })

  it('names files above the current folder from there', async (t) => {
    const { out } = await runCheck(t, '../bad.flowspec.yaml', { files: { 'bad.flowspec.yaml': bad, 'x/y': '' }, cwd: 'x' })
    assert.ok(out.startsWith('../bad.flowspec.yaml:7:19 error'), out)
  })

  it('reports what the level asks for, and only that counts', async (t) => {
    const files = { 'a.flowspec.yaml': good.replace('DIDE_SHELL', 'OUR_OWN_SHELL') }
    const at = (level: string) => runCheck(t, `--level ${level} --format json`, { files })
    assert.equal((await at('error')).code, 0)
    assert.equal((await at('warning')).out, '[]\n')
    const { code, out } = await at('hint')
    assert.equal(code, 1)
    assert.deepEqual(
      JSON.parse(out).map(({ code, severity }: { code: string; severity: string }) => `${severity} ${code}`),
      ['hint unknown-command'],
    )
  })

  it('reads standard input, under a name that may be given', async (t) => {
    const json = JSON.stringify({ version: '2.0.0', kind: 'Nod', spec: {} }, null, '\t')
    assert.ok((await runCheck(t, '--stdin', { stdin: bad })).out.startsWith('stdin.flowspec.yaml:7:19 error'))
    const { out, code } = await runCheck(t, '--stdin', { stdin: json })
    assert.ok(out.startsWith('stdin.flowspec.json:3:10 error'), out)
    assert.equal(code, 1)
    assert.ok((await runCheck(t, '--stdin --stdin-name flows/x.json', { stdin: json })).out.startsWith('flows/x.json:3:10 error'))
    assert.equal((await runCheck(t, '--stdin', { stdin: good })).code, 0)
  })

  it('reads past a byte order mark', async (t) => {
    assert.equal((await runCheck(t, '', { files: { 'a.flowspec.yaml': `\ufeff${good}` } })).code, 0)
    const json = JSON.stringify(parse(good))
    assert.equal((await runCheck(t, '', { files: { 'a.json': `\ufeff${json}` } })).out, '1 document checked, no problems.\n')
  })
})

describe('flowspec check says in a sentence that', () => {
  const said = async (t: Parameters<typeof runCheck>[0], args: string, options: Parameters<typeof runCheck>[2]) => {
    const { code, out, err } = await runCheck(t, args, options)
    assert.equal(code, 2)
    return `${out}${err}`
  }

  it('a file is not there', async (t) => {
    assert.equal(await said(t, 'a.flowspec.json', {}), 'flowspec: There is no file or folder "a.flowspec.json".\n')
  })
  it('a glob matches nothing', async (t) => {
    assert.equal(await said(t, 'flows/*.json', {}), 'flowspec: Nothing matches "flows/*.json".\n')
  })
  it('nothing that a glob matches is FlowSpec', async (t) => {
    assert.equal(
      await said(t, '*.json', { files: { 'package.json': '{}' } }),
      'flowspec: Nothing that matches "*.json" is a FlowSpec document.\n',
    )
  })
  it('a folder holds none', async (t) => {
    assert.equal(await said(t, '.', { files: { 'package.json': '{}' } }), 'flowspec: The folder "." holds no FlowSpec documents.\n')
  })
  it('a file is not FlowSpec', async (t) => {
    const files = { 'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\n' }
    assert.equal(await said(t, 'deployment.yaml', { files }), 'flowspec: "deployment.yaml" is not a FlowSpec document; skipped.\n')
  })
  it('a file is of another kind', async (t) => {
    assert.equal(await said(t, 'notes.md', { files: { 'notes.md': '' } }), 'flowspec: "notes.md" is neither JSON nor YAML; skipped.\n')
  })
  it('a file cannot be read', async (t) => {
    const prepare = (folder: string) => symlink('loop.flowspec.json', join(folder, 'loop.flowspec.json'))
    assert.equal(
      await said(t, 'loop.flowspec.json', { prepare }),
      'flowspec: "loop.flowspec.json" cannot be read: too many symbolic links encountered.\n',
    )
  })
  it('a file is in another encoding', async (t) => {
    const utf16 = Buffer.from(`\ufeff${good}`, 'utf16le')
    const gbk = Buffer.from([...Buffer.from(`${good}# `), 0xd6, 0xd0, 0xce, 0xc4])
    const files = { 'utf16.flowspec.yaml': utf16, 'bare16.flowspec.yaml': utf16.subarray(2), 'gbk.flowspec.yaml': gbk }
    assert.equal(
      await said(t, '.', { files: { ...files, 'image.json': gbk } }),
      `flowspec: "bare16.flowspec.yaml" is binary, or UTF-16 text; save it as UTF-8.
flowspec: "gbk.flowspec.yaml" is in another encoding; save it as UTF-8.
flowspec: "utf16.flowspec.yaml" is UTF-16 text; save it as UTF-8.
`,
    )
    assert.equal(await said(t, '--stdin', { stdin: gbk }), 'flowspec: What came on standard input is in another encoding, not UTF-8.\n')
  })
  it('the call makes no sense', async (t) => {
    for (const [args, sentence] of [
      ['--format xml', 'There is no format "xml": it is text, json or github.'],
      ['--format toString', 'There is no format "toString": it is text, json or github.'],
      ['--level fatal', 'There is no level "fatal": it is error, warning, information, hint.'],
      ['--stdin a.json', '--stdin takes no files.'],
    ] as const)
      assert.equal(await said(t, args, {}), `flowspec check: ${sentence}\n`)
    assert.match(await said(t, '--fomat json', {}), /^flowspec check: Unknown option '--fomat'.*\n\nUsage: flowspec check/s)
  })
})

it('one unreadable file among others makes the run fail, but not the report', async (t) => {
  const files = { 'a.flowspec.yaml': good, 'b.flowspec.yaml': Buffer.from([0xff, 0xfe, 0x00]) }
  const { code, out, err } = await runCheck(t, '', { files })
  assert.equal(code, 2)
  assert.equal(out, '1 document checked, no problems.\n')
  assert.equal(err, 'flowspec: "b.flowspec.yaml" is UTF-16 text; save it as UTF-8.\n')
})

it('a file that was named and is none of ours does not make the run fail while others are checked', async (t) => {
  const { code, err } = await runCheck(t, 'a.flowspec.yaml package.json', { files: { 'a.flowspec.yaml': good, 'package.json': '{}' } })
  assert.equal(code, 0)
  assert.equal(err, 'flowspec: "package.json" is not a FlowSpec document; skipped.\n')
})

it('--help goes to standard output', async (t) => {
  const { code, out, err } = await runCheck(t, '--help')
  assert.equal(code, 0)
  assert.match(out, /^Usage: flowspec check/)
  assert.equal(err, '')
})
