import { allOf, say, type Words } from '../../../server/src/language/sentence.ts'
import { kindWords } from '../names/kindWords.ts'
import type { Names } from '../names/names.ts'
import type { Ui } from '../ui.ts'

/** Reads again, from the chosen workspace, the names that completion and hover ever wanted. */
export async function refreshNames(ui: Ui, names: Names): Promise<void> {
  const workspace = names.known()?.workspace
  if (!workspace) {
    await ui.tell({
      severity: 'information',
      message: say`Choose a workspace first: its names are offered by completion and explained by hover.`,
    })
    return
  }
  const title = say`Names of the workspace ${workspace.name}`
  const { read, failures } = await ui.progress(title, ({ signal, report }) =>
    names.refresh({ signal, report: (kind) => report(kindWords[kind]) }),
  )
  const [failure] = failures
  if (failure) {
    const { message, hint } = failure.error.facts
    const which = allOf(failures.map(({ kind }) => kindWords[kind]))
    const what: Words = say`Not read from the workspace ${workspace.name}: ${which}. ${message}`
    const action = await ui.tell({
      severity: 'warning',
      message: hint === undefined ? what : say`${what} ${hint}`,
      actions: [{ label: say`Show Log`, value: true }],
    })
    if (action) await ui.showLog()
  } else if (read.length > 0) {
    const message = say`Read again from the workspace ${workspace.name}: ${allOf(read.map((kind) => kindWords[kind]))}.`
    await ui.tell({ severity: 'information', message })
  } else {
    const message = say`There is nothing to read again. Names are read when completion or hover first wants them.`
    await ui.tell({ severity: 'information', message })
  }
}
