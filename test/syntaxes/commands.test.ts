import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import commands from '../../schemas/commands.json' with { type: 'json' }
import { loadGrammar } from './loadGrammar.ts'
import { type Token, tokensOf } from './tokens.ts'

/** The coloured language that an identifier of `script.language` belongs to; nothing for those that have no colours. */
function familyOf(language: string | null): string | undefined {
  if (!language) return undefined
  if (/sql$|^odps-script$/.test(language)) return 'sql'
  return ['python', 'shell', 'json'].find((family) => language.startsWith(family))
}

/** What stands in the content of these says more than the language of the table. */
const exceptions = new Set(['NOTEBOOK', 'ODPS_PYTHON', 'COMPONENT_SQL', 'PERL', 'HOLOGRES_DEVELOP'])

/** The language in which the content, one word, is coloured. */
function embeddedIn(lines: Token[][]): string | undefined {
  const code = lines.flat().find(({ text }) => text.trim() === 'word')
  const scope = code?.scopes.find((scope) => scope.startsWith('meta.embedded.'))
  return scope?.split('.')[3]
}

/** Each place from which a command can reach its code. */
const places = {
  json: [
    (command: string) => `{ "runtime": { "command": "${command}" }, "content": "word" }`,
    (command: string) => `{ "content": "word", "runtime": { "command": "${command}" } }`,
  ],
  yaml: [
    (command: string) => `script:\n  runtime:\n    command: ${command}\n  content: |\n    word`,
    (command: string) => `script:\n  runtime: { command: ${command} }\n  content: |\n    word`,
  ],
}

describe('every command of the table', async () => {
  for (const [form, writings] of Object.entries(places)) {
    const grammar = await loadGrammar(`source.flowspec.${form}`)
    for (const [place, write] of writings.entries())
      test(`${form}, place ${place + 1}`, () => {
        const wrong = commands.flatMap(({ commands: spellings, language }) =>
          spellings
            .filter((spelling) => !exceptions.has(spelling))
            .map((command) => ({ command, wanted: familyOf(language), found: embeddedIn(tokensOf(grammar, write(command).split('\n'))) }))
            // JSON is coloured only where the content is known to be JSON: many commands of that language have no content
            .filter(({ wanted, found }) => found !== wanted && !(wanted === 'json' && !found)),
        )
        assert.deepEqual(wrong, [])
      })
  }
})
