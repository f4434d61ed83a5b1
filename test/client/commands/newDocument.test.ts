import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Choice } from '../../../client/src/choice.ts'
import { newDocument } from '../../../client/src/commands/newDocument.ts'
import { isFlowSpec } from '../../../server/src/language/recognition.ts'
import { templates } from '../../../server/src/language/schema/generated/templates.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { problemsIn } from '../../support/check.ts'
import { filledSnippet } from '../../support/filledSnippet.ts'
import { fakeUi } from '../support/fakeUi.ts'

const documents = templates.filter((template) => template.for === 'document')

describe('New FlowSpec Document…', () => {
  it('offers every template with a word about it, then both forms', async () => {
    const ui = fakeUi('Node (2.0.0)', 'JSON')
    await newDocument(ui)
    assert.deepEqual(
      ui.asked.map(({ labels }) => labels),
      [documents.map(({ label }) => label), ['YAML', 'JSON']],
    )
    for (const { question } of ui.asked)
      for (const { label, detail } of (question as { choices: readonly Choice<unknown>[] }).choices) assert.ok(detail, spoken(label))
  })

  it('opens nothing for a user who turns away', async () => {
    for (const answers of [[undefined], ['Node (2.0.0)', undefined]]) {
      const ui = fakeUi(...answers)
      await newDocument(ui)
      assert.deepEqual(ui.opened, [])
    }
  })

  for (const { label } of documents) {
    for (const form of ['json', 'yaml'] as const) {
      it(`${label} has no problem as it stands (${form})`, async () => {
        const ui = fakeUi(label, form.toUpperCase())
        await newDocument(ui)
        const [document, ...more] = ui.opened
        assert.ok(document && more.length === 0)
        assert.match(document.name, new RegExp(`^my_\\w+\\.flowspec\\.${form}$`))
        const text = filledSnippet(document.text)
        assert.deepEqual(problemsIn(form, text), [], text)
        assert.ok(isFlowSpec(`saved.${form}`, form, text), text)
      })
    }
  }
})
