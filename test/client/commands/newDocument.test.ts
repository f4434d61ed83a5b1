import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Choice } from '../../../client/src/choice.ts'
import { newDocument } from '../../../client/src/commands/newDocument.ts'
import type { Ui } from '../../../client/src/ui.ts'
import { isFlowSpec } from '../../../server/src/language/recognition.ts'
import { templates } from '../../../server/src/language/schema/generated/templates.ts'
import { problemsIn } from '../../support/check.ts'
import { filledSnippet } from '../../support/filledSnippet.ts'

/** A user who answers each question with the choice of that label, and turns away when the answers end. */
function user(...answers: readonly string[]) {
  const asked: { title: string; choices: readonly Choice<unknown>[] }[] = []
  const opened: { language: string; snippet: string }[] = []
  const ui: Ui = {
    async pick(title, choices) {
      const answer = answers[asked.push({ title, choices }) - 1]
      return choices.find(({ label }) => label === answer)?.value
    },
    async openSnippet(language, snippet) {
      opened.push({ language, snippet })
    },
  }
  return { ui, asked, opened }
}

const documents = templates.filter((template) => template.for === 'document')

describe('New FlowSpec Document…', () => {
  it('offers every template with a word about it, then both forms', async () => {
    const { ui, asked } = user('Node (2.0.0)', 'JSON')
    await newDocument(ui)
    assert.deepEqual(
      asked.map(({ choices }) => choices.map(({ label }) => label)),
      [documents.map(({ label }) => label), ['YAML', 'JSON']],
    )
    for (const { choices } of asked) for (const { label, detail } of choices) assert.ok(detail, label)
  })

  it('opens nothing for a user who turns away', async () => {
    for (const answers of [[], ['Node (2.0.0)']]) {
      const { ui, opened } = user(...answers)
      await newDocument(ui)
      assert.deepEqual(opened, [])
    }
  })

  for (const { label } of documents) {
    for (const form of ['json', 'yaml'] as const) {
      it(`${label} has no problem as it stands (${form})`, async () => {
        const { ui, opened } = user(label, form.toUpperCase())
        await newDocument(ui)
        const [document, ...more] = opened
        assert.ok(document && more.length === 0)
        assert.equal(document.language, `flowspec-${form}`)
        const text = filledSnippet(document.snippet)
        assert.deepEqual(problemsIn(form, text), [], text)
        assert.ok(isFlowSpec(`saved.${form}`, form, text), text)
      })
    }
  }
})
