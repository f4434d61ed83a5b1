import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { isCurrent, writeOutput } from '../../../build/schemas/output.ts'

describe('generated files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flowspec-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('are rewritten only where their content has changed', async () => {
    await writeOutput(folder, 'first', new Map(Object.entries({ 'a.ts': 'a', 'b.ts': 'b' })))
    for (const name of ['a.ts', 'b.ts']) await utimes(join(folder, name), 0, 0)
    await writeOutput(folder, 'second', new Map(Object.entries({ 'a.ts': 'a', 'b.ts': 'changed' })))
    assert.equal((await stat(join(folder, 'a.ts'))).mtimeMs, 0)
    assert.notEqual((await stat(join(folder, 'b.ts'))).mtimeMs, 0)
    assert.match(await readFile(join(folder, 'b.ts'), 'utf8'), /changed$/)
  })

  it('go away when nothing makes them any more', async () => {
    await writeOutput(folder, 'first', new Map(Object.entries({ 'a.ts': 'a', 'b.ts': 'b' })))
    await writeOutput(folder, 'second', new Map(Object.entries({ 'a.ts': 'a' })))
    assert.deepEqual((await readdir(folder)).sort(), ['a.ts', 'inputs.sha256'])
  })

  it('are current while the inputs are the same and no file is missing', async () => {
    assert.equal(await isCurrent(join(folder, 'none'), 'first', []), false)
    await writeOutput(folder, 'first', new Map(Object.entries({ 'a.ts': 'a' })))
    assert.equal(await isCurrent(folder, 'first', ['a.ts']), true)
    assert.equal(await isCurrent(folder, 'second', ['a.ts']), false)
    assert.equal(await isCurrent(folder, 'first', ['a.ts', 'b.ts']), false)
  })
})
