import assert from 'node:assert/strict'
import { readdir, stat } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { buildSchemas } from '../../../build/schemas.ts'

const folder = fileURLToPath(new URL('../../../server/src/language/schema/generated/', import.meta.url))
const cloudFolder = fileURLToPath(new URL('../../../client/src/cloud/generated/', import.meta.url))

describe('buildSchemas', () => {
  it('leaves every file alone when nothing has changed', async () => {
    await buildSchemas()
    const before = await times()
    await buildSchemas()
    assert.deepEqual(await times(), before)
    assert.ok(before.some(([name]) => name === 'validators.js'))
  })

  it('gives the cloud the tables that it needs, as the language has them', async () => {
    await buildSchemas()
    const { readFile } = await import('node:fs/promises')
    const names = (await readdir(cloudFolder)).filter((name) => name.endsWith('.ts')).sort()
    assert.deepEqual(names, ['dataServiceFields.ts', 'dataServiceModes.ts'])
    for (const name of names) assert.equal(await readFile(cloudFolder + name, 'utf8'), await readFile(folder + name, 'utf8'))
  })

  it('makes modules that are small enough for the server', async () => {
    await buildSchemas()
    const { readFile } = await import('node:fs/promises')
    const names = ['schemas.ts', 'validators.js', 'commands.ts', 'kinds.ts', 'templates.ts', 'cronTemplates.ts', 'parameters.ts']
    const sizes = await Promise.all(
      names.map(async (name) => (await transform(await readFile(folder + name, 'utf8'), { loader: 'ts', minify: true })).code.length),
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)
    assert.ok(total <= 350_000, `${total} bytes`)
    assert.ok((sizes[1] ?? 0) < 150_000, `${sizes[1]} bytes of validators`)
  })
})

async function times(): Promise<[string, number][]> {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.tmp')).sort()
  return Promise.all(names.map(async (name): Promise<[string, number]> => [name, (await stat(folder + name)).mtimeMs]))
}
