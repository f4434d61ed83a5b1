import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'
import { globSync } from 'tinyglobby'

/** Rooms of the house, the most special first: a file lives in the first that fits. */
const rooms = [
  'server/src/language/sentence.ts',
  'server/src/language/document',
  'server/src/language/syntax',
  'server/src/language/schema',
  'server/src/language/model',
  'server/src/language/rules',
  'server/src/language/features',
  'server/src/language',
  'server/src',
  'client/src/cloud',
  'client/src/sandbox',
  'client/src/cli',
  'client/src/session',
  'client/src/names',
  'client/src/explorer',
  'client/src/commands',
  'client/src/vscode',
  'client/src/extension.ts',
  'client/src/languageClient.ts',
  'client/src',
] as const
type Room = (typeof rooms)[number]

const language: readonly Room[] = rooms.filter((room) => room.startsWith('server/src/language'))
/** What a person reads is kept as data everywhere, and said where it is shown. */
const sentence = 'server/src/language/sentence.ts'

/** Whom each room may know besides itself. */
const mayKnow: Readonly<Record<Room, readonly Room[]>> = {
  'server/src/language/sentence.ts': [],
  'server/src/language/document': ['server/src/language'],
  'server/src/language/syntax': [sentence, 'server/src/language/document', 'server/src/language'],
  'server/src/language/schema': [sentence, 'server/src/language/document', 'server/src/language/syntax', 'server/src/language'],
  'server/src/language/model': [
    sentence,
    'server/src/language/document',
    'server/src/language/syntax',
    'server/src/language/schema',
    'server/src/language',
  ],
  'server/src/language/rules': language.filter((room) => !room.endsWith('features')),
  'server/src/language/features': language,
  'server/src/language': language,
  'server/src': language,
  'client/src/cloud': [sentence],
  'client/src/sandbox': ['client/src/cloud', ...language],
  'client/src/cli': ['client/src/cloud', 'client/src/sandbox', 'server/src', ...language],
  'client/src/session': ['client/src', 'client/src/cloud', ...language],
  'client/src/names': ['client/src', 'client/src/cloud', ...language],
  'client/src/explorer': ['client/src', 'client/src/cloud', ...language],
  'client/src/commands': ['client/src', 'client/src/cloud', 'client/src/session', 'client/src/names', ...language],
  'client/src/vscode': rooms,
  'client/src/extension.ts': rooms,
  'client/src/languageClient.ts': rooms,
  'client/src': ['client/src/cloud', ...language],
}

/** Packages that only some files may know: a parser, a client library, the editor. */
const keepers: Readonly<Record<string, RegExp>> = {
  'jsonc-parser': /^server\/src\/language\/syntax\/json\w*\.ts$/,
  yaml: /^server\/src\/language\/syntax\/yaml\w*\.ts$/,
  'js-yaml': /^server\/src\/language\/syntax\/yaml\w*\.ts$/,
  '@alicloud/openapi-client': /^client\/src\/cloud\/[\w/]+\.ts$/,
  vscode: /^client\/src\/(vscode\/\w+|extension|languageClient|recognition)\.ts$/,
}

const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts'], { ignore: ['**/generated/**'] }).sort()
const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`))
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')

describe('who may know whom', () => {
  it('has files to look at', () => assert.ok(files.length > 100))

  for (const file of files) {
    const own = roomOf(file)
    it(file, () => {
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) {
          const room = roomOf(normalize(join(dirname(file), name)).replaceAll('\\', '/'))
          assert.ok(own && room && (room === own || mayKnow[own].includes(room)), `${file} must not know ${name}`)
        } else {
          const keeper = keepers[name]
          assert.ok(!keeper || keeper.test(file), `${file} must not import ${name}`)
        }
      }
    })
  }

  it('keeps one rule from knowing another', () => {
    for (const file of files.filter((name) => /language\/rules\/\w+\/\w+\.ts$/.test(name) && !name.endsWith('/all.ts'))) {
      const exported = /export const \w+: (?:Entity|Block|Document)Rule/
      for (const name of importsOf(file).filter((one) => one.startsWith('./'))) {
        const other = join(dirname(file), name)
        assert.ok(!exported.test(readFileSync(other, 'utf8')), `${file} knows the rule in ${name}`)
      }
    }
  })
})
