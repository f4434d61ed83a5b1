import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import textmate from 'vscode-textmate'
import { loadGrammar } from './loadGrammar.ts'
import { tokensOf } from './tokens.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What follows a broken document; it must look the same after anything. */
const tails = {
  json: `
"nodes": [{ "id": "1234567890123456789", "script": { "content": "select 1", "path": "a" },
  "trigger": { "type": "Scheduler", "cron": "00 00 02 * * ?" }, "branch": "{{nodes.a}}" }]`,
  yaml: `
kind: CycleWorkflow
spec:
  nodes:
    - id: "1234567890123456789"
      script: { path: a }
      trigger:
        cron: 00 00 02 * * ?`,
}

for (const [form, tail] of Object.entries(tails)) {
  const grammar = await loadGrammar(`source.flowspec.${form}`)
  const undisturbed = tokensOf(grammar, tail.split('\n')).slice(1)

  describe(`${form}: nothing that is cut off colours what follows`, () => {
    for (const file of globSync(`sample/**/*.flowspec.${form}`, { cwd: root }))
      test(file, () => {
        let state = textmate.INITIAL
        for (const line of readFileSync(join(root, file), 'utf8').split('\n')) {
          for (let end = 0; end <= line.length; end += 5) {
            const after = tokensOf(grammar, [line.slice(0, end), ...tail.split('\n').slice(1)], state).slice(1)
            assert.deepEqual(after, undisturbed, `cut off in "${line}" after "${line.slice(0, end)}"`)
          }
          state = grammar.tokenizeLine(line, state).ruleStack
        }
      })
  })
}
