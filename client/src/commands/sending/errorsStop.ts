import { say } from '../../../../server/src/language/sentence.ts'
import type { FlowText } from '../../tools.ts'
import type { Ui } from '../../ui.ts'

/** Shows the problems of a document that has errors. True when it has, and must not be sent. */
export async function errorsStop(ui: Ui, { uri, name, problems }: FlowText): Promise<boolean> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors.toSorted((a, b) => a.line - b.line || a.character - b.character)
  if (!first) return false
  const { line, character } = first
  await ui.showProblems({ uri, line, character })
  const message =
    errors.length === 1 ? say`${name} has an error; nothing was sent.` : say`${name} has ${errors.length} errors; nothing was sent.`
  await ui.tell({ severity: 'error', message })
  return true
}
