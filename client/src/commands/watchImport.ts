import { say } from '../../../server/src/language/sentence.ts'
import type { Tools } from '../tools.ts'
import { followImport } from './creating/followImport.ts'
import { importChoices, unseenImports } from './creating/unseenImports.ts'

/** FlowSpec: Watch Import…: goes on with an import whose end nobody has been told, since the window was closed or the wait was ended. */
export async function watchImport(tools: Tools): Promise<void> {
  const { ui } = tools
  const found = unseenImports(tools)
  const [first] = found
  if (!first) {
    await ui.tell({ severity: 'information', message: say`There is no import in this workspace whose end has not been told.` })
    return
  }
  const one = found.length === 1 ? first : await ui.pick({ title: say`Watch which import?`, choices: importChoices(found) })
  if (one) await followImport(tools, one)
}
