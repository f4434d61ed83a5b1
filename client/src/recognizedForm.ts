import type { Form } from '../../server/src/language/document/block.ts'
import { isFlowSpec } from '../../server/src/language/recognition.ts'

/** What is asked of an editor's document. */
interface Text {
  readonly languageId: string
  readonly fileName: string
  getText(): string
}

const forms: ReadonlyMap<string, Form> = new Map([
  ['json', 'json'],
  ['jsonc', 'json'],
  ['yaml', 'yaml'],
])

/** The form of a document that has a general language, but is FlowSpec by its name or content. */
export function recognizedForm(document: Text): Form | undefined {
  const form = forms.get(document.languageId)
  return form && isFlowSpec(document.fileName, form, document.getText()) ? form : undefined
}
