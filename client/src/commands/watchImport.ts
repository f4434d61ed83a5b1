import { listOf, say, type Words } from '../../../server/src/language/sentence.ts'
import type { Tools } from '../tools.ts'
import { followImport } from './creating/followImport.ts'
import { startedImports } from './creating/startedImports.ts'
import { importChoices, unseenImports } from './creating/unseenImports.ts'

/** FlowSpec: Watch Import…: goes on with an import whose end nobody has been told, since the window was closed or the wait was ended. */
export async function watchImport(tools: Tools): Promise<void> {
  const { ui } = tools
  const found = unseenImports(tools)
  const [first] = found
  if (!first) {
    await ui.tell({ severity: 'information', message: noneToWatch(tools) })
    return
  }
  const one = found.length === 1 ? first : await ui.pick({ title: say`Watch which import?`, choices: importChoices(found) })
  if (one) await followImport(tools, one)
}

/** What is there is waited for in this window, where its progress is in sight. */
function noneToWatch({ memory, workspace }: Tools): Words {
  const waitedFor = startedImports(memory, workspace).all()
  return waitedFor.length === 0
    ? say`There is no import in this workspace whose end has not been told.`
    : say`This window is waiting for the import of ${listOf(waitedFor.map(({ outline }) => outline.workflow))} already.`
}
