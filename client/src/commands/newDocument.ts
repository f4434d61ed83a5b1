import { type Template, templates } from '../../../server/src/language/schema/generated/templates.ts'
import { say, sentenceOf } from '../../../server/src/language/sentence.ts'
import { renderSnippet } from '../../../server/src/language/syntax/render.ts'
import { specFileName } from '../fileName.ts'
import type { Ui } from '../ui.ts'
import { pickForm } from './pickForm.ts'

/**
 * FlowSpec: New FlowSpec Document…: what it is about, and the form to write it in. With `kinds`, only documents of those. Gives the URI of the document; undefined
 * when the user turns away.
 */
export async function newDocument(ui: Ui, kinds?: readonly string[]): Promise<string | undefined> {
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
  if (!template) return undefined
  const form = await pickForm(ui)
  if (!form) return undefined
  return ui.openSnippet(
    specFileName(nameIn(template), form),
    `flowspec-${form}`,
    renderSnippet(template.value, { form, flow: form === 'json', indent: '', unit: form === 'json' ? '\t' : '  ' }),
  )
}

/** What its first placeholder begins as is the name of what it is about. */
function nameIn({ value, name }: Template): string {
  return /\$\{1:([^}|]+)\}/.exec(JSON.stringify(value))?.[1] ?? name
}
