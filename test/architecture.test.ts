import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inProject, root } from '../build/paths.ts'

test('ARCHITECTURE.md names files that are there', async () => {
  const text = await readFile(inProject('ARCHITECTURE.md'), 'utf8')
  const named = [...text.matchAll(/`([\w/.]+\.(?:ts|mjs|json))`/g)].flatMap(([, path]) => path ?? [])
  const files = globSync(['{client,server,build,test}/**/*.{ts,mjs}', 'schemas/**/*.json', '*.json'], {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  })
  assert.ok(named.length > 10, `it names ${named.length} files`)
  assert.deepEqual(
    named.filter((path) => !files.some((file) => `/${file}`.endsWith(`/${path}`))),
    [],
  )
})
