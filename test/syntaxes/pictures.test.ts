import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { checkPicture } from './checkPicture.ts'
import { loadGrammar } from './loadGrammar.ts'

// pictures/<form>-<subject>.txt holds pictures for checkPicture, each under a line "== what it shows"
const folder = new URL('./pictures/', import.meta.url)

for (const file of readdirSync(folder)) {
  const form = file.startsWith('json-') ? 'json' : 'yaml'
  const grammar = await loadGrammar(`source.flowspec.${form}`)
  describe(file, () => {
    for (const section of readFileSync(new URL(file, folder), 'utf8').split(/^== /m).slice(1)) {
      const end = section.indexOf('\n')
      test(section.slice(0, end), () => checkPicture(grammar, section.slice(end)))
    }
  })
}
