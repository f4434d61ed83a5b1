import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { ownCloud } from './support/cloud.ts'
import { moveCursor } from './support/cursor.ts'
import { focusEditor } from './support/editor.ts'
import { act, notification, notifications } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { problems } from './support/problems.ts'
import { answer, beginCommand } from './support/quickInput.ts'
import { sample } from './support/sample.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { openSidebar, row } from './support/sidebar.ts'
import { suggestions } from './support/suggestions.ts'

const why = 'This folder is not trusted, so nothing is sent from it. Checks and completion work.'

test('from a folder that is not trusted nothing is sent, which the view and the commands explain, while checks and completion work', async (t) => {
  const cloud = await ownCloud(t)
  const workbench = await openWorkbench(t, { files: sample(), untrusted: true })
  const { page, folder } = workbench
  const explained = page.getByText('This folder is not trusted, so nothing is sent anywhere from it.')
  /** Where the sandboxes of this VS Code keep what they have. */
  const sandboxes = () => globSync('**/flowspec.flowspec/sandbox', { cwd: join(dirname(folder), 'data') })

  await openSidebar(workbench)
  await explained.waitFor()
  await openFile(workbench, 'broken.flowspec.yaml')
  assert.equal((await problems(workbench, 'Unknown recurrence "Norml"')).filter((label) => label.startsWith('Error')).length, 3)
  await focusEditor(workbench, 'broken.flowspec.yaml')
  await moveCursor(workbench, 23, 23)
  assert.deepEqual(await suggestions(workbench, 'Normal'), ['Normal', 'Pause', 'Skip', 'NoneAuto'])
  await page.keyboard.press('Escape')
  assert.deepEqual(await notifications(workbench), [])

  for (const command of ['FlowSpec: Select Workspace…', 'FlowSpec: Upload File to Drive…', 'FlowSpec: Send to Workspace…']) {
    await beginCommand(workbench, command)
    const message = await notification(workbench, why)
    if (command.includes('Send')) await screenshot(workbench, 'untrusted')
    else {
      await message.getByRole('button', { name: 'Clear Notification' }).click()
      // The next one says the same.
      await message.waitFor({ state: 'hidden' })
    }
  }
  assert.deepEqual(await notifications(workbench), [why])
  assert.deepEqual(sandboxes(), [])

  await act(workbench, why, 'Manage Workspace Trust')
  await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click()
  await page.getByRole('button', { name: 'Close Modal Editor' }).click()
  await page.getByRole('button', { name: 'Select Workspace' }).waitFor()
  await beginCommand(workbench, 'FlowSpec: Select Workspace…')
  await answer(workbench, 'Which connection?', 'Local sandbox')
  await answer(workbench, 'Which workspace?', 'sandbox')
  await row(workbench, 'Workflows').waitFor()
  assert.equal(sandboxes().length, 1)
  await selectWorkspaceOf(workbench, cloud.sandbox)

  // The trust is taken back from the folder that is in the list, and the window is loaded anew.
  await beginCommand(workbench, 'Workspaces: Manage Workspace Trust')
  const trusted = page.locator('.workspace-trust-editor .monaco-list-row')
  await trusted.hover()
  await trusted.locator('[aria-label="Delete Path"]').click()
  await page.getByText('Restricted Mode', { exact: true }).waitFor()
  await openSidebar(workbench)
  await explained.waitFor()
  await beginCommand(workbench, 'FlowSpec: Send to Workspace…')
  await notification(workbench, why)
  assert.deepEqual(
    cloud.sandbox.log.map(({ action }) => action),
    ['ListProjects'],
  )
})
