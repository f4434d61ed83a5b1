import { say } from '../../../../server/src/language/sentence.ts'
import type { FlowText } from '../../tools.ts'
import type { Ui } from '../../ui.ts'

/** Shows the problems of a document that has errors. True when it has, and must not be sent. */
export async function errorsStop(ui: Ui, { name, problems }: FlowText): Promise<boolean> {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return false
  await ui.showProblems()
  const message = errors === 1 ? say`${name} has an error; nothing was sent.` : say`${name} has ${errors} errors; nothing was sent.`
  await ui.tell({ severity: 'error', message })
  return true
}
