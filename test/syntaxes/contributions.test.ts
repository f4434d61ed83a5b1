import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

type Language = { id: string; extensions: string[]; configuration: string; icon: { light: string; dark: string } }
type Grammar = {
  language?: string
  scopeName: string
  path: string
  embeddedLanguages?: Record<string, string>
  tokenTypes?: Record<string, string>
}
type Manifest = { icon: string; contributes: { languages: Language[]; grammars: Grammar[]; configurationDefaults: Record<string, object> } }

const manifest: Manifest = JSON.parse(read('package.json'))
const { languages, grammars, configurationDefaults } = manifest.contributes
const ours = languages.filter(({ id }) => id.startsWith('flowspec-'))

describe('the contributions of package.json', () => {
  test('both languages are there, with names that are surely theirs', () => {
    assert.deepEqual(
      ours.map(({ id, extensions }) => [id, ...extensions]),
      [
        ['flowspec-json', '.flowspec.json'],
        ['flowspec-yaml', '.flowspec.yaml', '.flowspec.yml'],
      ],
    )
  })

  test('every file they name exists', () => {
    const paths = [
      manifest.icon,
      ...ours.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
      ...grammars.map(({ path }) => path),
    ]
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(path, root))),
      [],
    )
  })

  test('each language has a grammar of the scope name it says, and settings of its own', () => {
    for (const { path, scopeName } of grammars) assert.equal(JSON.parse(read(path)).scopeName, scopeName)
    for (const { id } of ours) {
      assert.equal(grammars.filter(({ language }) => language === id).length, 1, id)
      assert.ok(`[${id}]` in configurationDefaults, id)
    }
  })

  test('scopes that stand for a language or a token type occur in the grammar', () => {
    for (const { path, embeddedLanguages = {}, tokenTypes = {} } of grammars)
      for (const scope of [...Object.keys(embeddedLanguages), ...Object.keys(tokenTypes)])
        assert.ok(read(path).includes(`${scope}.`), `${scope} in ${path}`)
  })

  test('the icon is a PNG of 256 pixels', () => {
    const png = readFileSync(new URL(manifest.icon, root))
    assert.equal(png.toString('latin1', 1, 4), 'PNG')
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256])
  })
})
