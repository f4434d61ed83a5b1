import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
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
  const tailLines = tail.split('\n')
  const colours = (text: string) => tokensOf(grammar, [...text.split('\n'), ...tailLines]).slice(-tailLines.length)
  const undisturbed = colours('')

  describe(`${form}: nothing that is cut off colours what follows`, () => {
    for (const file of globSync(`sample/**/*.flowspec.${form}`, { cwd: root })) {
      const text = readFileSync(new URL(file, new URL('../../', import.meta.url)), 'utf8')
      test(file, () => {
        for (let end = 0; end < text.length; end += 37)
          assert.deepEqual(
            colours(text.slice(0, end)),
            undisturbed,
            `cut off after ${JSON.stringify(text.slice(Math.max(0, end - 60), end))}`,
          )
      })
    }
  })
}
