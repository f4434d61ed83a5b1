import { templates } from '../../../server/src/language/schema/generated/templates.ts'
import { renderSnippet } from '../../../server/src/language/syntax/render.ts'
import type { Ui } from '../ui.ts'

/** FlowSpec: New FlowSpec Document…: what it is about, and the form to write it in. */
export async function newDocument(ui: Ui): Promise<void> {
  const template = await ui.pick(
    'What is the document about?',
    templates
      .filter((candidate) => candidate.for === 'document')
      .map((value) => ({
        label: value.label,
        // A list shows no Markdown.
        detail: value.description.replaceAll('`', ''),
        ...(value.kind !== undefined && { description: value.kind }),
        value,
      })),
  )
  if (!template) return
  const form = await ui.pick('Which form?', [
    { label: 'YAML', detail: 'Easy to write and to review; the service is sent JSON.', value: 'yaml' as const },
    { label: 'JSON', detail: 'As the service stores and returns it.', value: 'json' as const },
  ])
  if (!form) return
  await ui.openSnippet(
    `flowspec-${form}`,
    renderSnippet(template.value, { form, flow: form === 'json', indent: '', unit: form === 'json' ? '\t' : '  ' }),
  )
}
