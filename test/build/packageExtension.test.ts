import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageExtension } from '../../build/packageExtension.ts'
import { inProject } from '../../build/paths.ts'
import { chinese, english, readPages } from '../../build/ruleSettings.ts'
import { zipEntries } from './zipEntries.ts'

const server = inProject('dist/serverMain.js')

// What is measured is what people get, which the test tasks build first.
const unfit = async () =>
  existsSync(server) && !(await readFile(server, 'utf8')).includes('sourceMappingURL') ? false : 'dist/ holds no production build'
const skip = await unfit()

test('the package holds what the extension needs and nothing else, in less than 1.5 MB', { skip }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-package-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'flowspec.vsix')
  await packageExtension(file)
  const archive = await readFile(file)
  t.diagnostic(`${archive.length} B`)
  assert.ok(archive.length < 1_500_000, `the package has ${archive.length} B`)

  const files = zipEntries(archive)
    .filter((name) => name.startsWith('extension/'))
    .map((name) => name.slice('extension/'.length))
  for (const named of await namedInManifest()) assert.ok(files.includes(named), `${named}, which package.json names, is not in the package`)
  for (const language of [english, chinese])
    for (const code of (await readPages(language)).keys())
      assert.ok(files.includes(`${language.folder}${code}.md`), `${code} in ${language.folder}`)
  const needed = [
    /^dist\/(extension|server|serverMain|cli)\.js$/,
    /^syntaxes\/[\w.-]+\.json$/,
    /^media\/(?!readme\/)/,
    /^l10n\//,
    /^docs\/rules\/(zh-cn\/)?[a-z-]+\.md$/,
    /^package(\.nls[\w.-]*)?\.json$/,
  ]
  const rest = files.filter((name) => !needed.some((pattern) => pattern.test(name))).map((name) => name.toLowerCase())
  const texts = ['CHANGELOG.md', 'LICENSE', 'README.md'].filter((name) => existsSync(inProject(name)))
  assert.deepEqual(
    new Set(rest.map((name) => name.replace(/\.(md|txt)$/, ''))),
    new Set(texts.map((name) => name.replace(/\.md$/, '').toLowerCase())),
  )
})

test('the server stays under 900 kB', { skip }, async (t) => {
  const { size } = await stat(server)
  t.diagnostic(`${size} B`)
  assert.ok(size < 900_000, `dist/serverMain.js has ${size} B`)
})

/** Every path of a file that package.json gives, as in "./syntaxes/a.json", without the dot. */
async function namedInManifest(): Promise<readonly string[]> {
  const { main, bin, icon, contributes } = JSON.parse(await readFile(inProject('package.json'), 'utf8'))
  const paths = JSON.stringify([main, bin, icon && `./${icon}`, contributes]).matchAll(/"\.\/([^"]+)"/g)
  return [...paths].map(([, path = '']) => path)
}
