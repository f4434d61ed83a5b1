import { templates } from '../../../server/src/language/schema/generated/templates.ts'
import { say, sentenceOf } from '../../../server/src/language/sentence.ts'
import { renderSnippet } from '../../../server/src/language/syntax/render.ts'
import type { Ui } from '../ui.ts'
import { pickForm } from './pickForm.ts'

/** FlowSpec: New FlowSpec Document…: what it is about, and the form to write it in. With `kinds`, only documents of those. */
export async function newDocument(ui: Ui, kinds?: readonly string[]): Promise<void> {
  const template = await ui.pick({
    title: say`What is the document about?`,
    choices: templates
      .filter((candidate) => candidate.for === 'document' && (kinds?.includes(candidate.kind ?? '') ?? true))
      .map((value) => ({
        label: sentenceOf(value.label),
        detail: sentenceOf(value.description),
        ...(value.kind !== undefined && { description: value.kind }),
        value,
      })),
  })
  if (!template) return
  const form = await pickForm(ui)
  if (!form) return
  await ui.openSnippet(
    `flowspec-${form}`,
    renderSnippet(template.value, { form, flow: form === 'json', indent: '', unit: form === 'json' ? '\t' : '  ' }),
  )
}
