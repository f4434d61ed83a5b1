import assert from 'node:assert/strict'
import { test } from 'node:test'
import { log } from './support/log.ts'
import { notification, notifications } from './support/notifications.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer } from './support/quickInput.ts'
import { runCommand } from './support/runCommand.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'
import { drawn, expand, openSidebar, row } from './support/sidebar.ts'

const sections = 'Workflows\nNodes\nResources\nFunctions\nData Service APIs\nDrive'

test('the sandbox is chosen from the welcome view, is there again after a reload, and goes with Sign Out', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  const select = page.getByRole('button', { name: 'Select Workspace' })
  const status = page.locator('.statusbar').getByRole('button', { name: 'FlowSpec workspace sandbox' })

  await openSidebar(workbench)
  await select.waitFor()
  assert.deepEqual(await notifications(workbench), [])
  assert.equal(await status.count(), 0)
  await screenshot(workbench, 'workspace-welcome')

  await select.click()
  await answer(workbench, 'Which connection?', 'Local sandbox')
  await answer(workbench, 'Which workspace?', 'sandbox')
  await row(workbench, 'Workflows').waitFor()
  await drawn(workbench, sections)
  assert.deepEqual(await notifications(workbench), [])
  await status.hover()
  await page.locator('.monaco-hover', { hasText: 'Workspace sandbox, ID 10000' }).filter({ hasText: 'Connection: Local sandbox' }).waitFor()
  await screenshot(workbench, 'workspace-chosen')

  await runCommand(workbench, 'FlowSpec: Test Connection')
  await notification(workbench, /^The workspace sandbox in cn-shanghai answered in \d+ ms\. Drive answered in \d+ ms\.$/)
  await screenshot(workbench, 'workspace-tested')

  await page.reload()
  await openSidebar(workbench)
  await row(workbench, 'Workflows').waitFor()
  await status.waitFor()
  await drawn(workbench, sections)
  assert.deepEqual(await notifications(workbench), [])
  await expand(workbench, 'Workflows')
  await row(workbench, 'No scheduled workflows').waitFor()
  const lines = await log(workbench, 'ListWorkflowDefinitions')
  await screenshot(workbench, 'workspace-log')
  // Not even the sandbox was started before somebody wanted to see something of it.
  assert.deepEqual(lines.slice(0, 2), ['[info] The local sandbox has started.', '[info] Workflows: 1 call'])
  assert.match(lines[2] ?? '', /^\[info\] ListWorkflowDefinitions: ok, \d+ ms, request [\dA-F-]{36}$/)
  assert.equal(lines.length, 3)

  await runCommand(workbench, 'FlowSpec: Sign Out')
  await select.waitFor()
  await status.waitFor({ state: 'detached' })
  assert.deepEqual(await notifications(workbench), [])
})
