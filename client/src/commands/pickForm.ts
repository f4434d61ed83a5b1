import { say } from '../../../server/src/language/sentence.ts'
import type { SpecForm } from '../specText.ts'
import type { Ui } from '../ui.ts'

/** The form to write a document in. */
export function pickForm(ui: Pick<Ui, 'pick'>): Promise<SpecForm | undefined> {
  return ui.pick<SpecForm>({
    title: say`Which form?`,
    choices: [
      { label: 'YAML', detail: say`Easy to write and to review; the service is sent JSON.`, value: 'yaml' },
      { label: 'JSON', detail: say`As the service stores and returns it.`, value: 'json' },
    ],
  })
}
