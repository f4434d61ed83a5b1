import { test } from 'node:test'
import { notification } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer, beginCommand, question } from './support/quickInput.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'
import { openSidebar, row, selected } from './support/sidebar.ts'

test('an import whose window is reloaded is asked about, and its end is told', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await openSidebar(workbench)
  await page.getByRole('button', { name: 'Select Workspace' }).click()
  await answer(workbench, 'Which connection?', 'Local sandbox')
  await answer(workbench, 'Which workspace?', 'sandbox')
  await row(workbench, 'Workflows').waitFor()
  await openFile(workbench, 'orders_daily.flowspec.yaml')
  await beginCommand(workbench, 'FlowSpec: Import Workflow…')
  await answer(workbench, 'Import workflow orders_daily', 'Import')
  await notification(workbench, /^Import workflow orders_daily: Wait for the import: /)
  await page.reload()

  await page.locator('.statusbar-item', { hasText: 'sandbox' }).waitFor()
  await beginCommand(workbench, 'FlowSpec: Import Workflow…')
  await question(workbench, 'Nobody has seen the end of an earlier import')
  await screenshot(workbench, 'watch-asked')
  await page.keyboard.press('Escape')
  await beginCommand(workbench, 'FlowSpec: Watch Import…')
  await notification(workbench, 'Workflow orders_daily has been imported: 18 created, 0 updated.')
  await selected(workbench, 'orders_daily')
  await screenshot(workbench, 'watch-told')
})
