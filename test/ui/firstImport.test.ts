import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { copiedText } from './support/editor.ts'
import { countEffort } from './support/effort.ts'
import { notification, notifications } from './support/notifications.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer, question } from './support/quickInput.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'
import { chooseFromMenu, drawn, expand, openSidebar, row, selected } from './support/sidebar.ts'

test('a newcomer imports the first workflow in under ten clicks and types nothing', async (t) => {
  const files = sample()
  const workbench = await openWorkbench(t, { files, settings: { 'workbench.startupEditor': 'readme' } })
  const { page } = workbench
  // The page that people see first. It takes the focus when it has been drawn.
  await page.frameLocator('iframe.webview').frameLocator('iframe').getByText("A shop's data, in FlowSpec").waitFor()
  assert.deepEqual(await notifications(workbench), [])
  const effort = await countEffort(workbench)

  await openSidebar(workbench)
  await page.getByRole('button', { name: 'Select Workspace' }).click()
  await answer(workbench, 'Which connection?', 'Local sandbox')
  await answer(workbench, 'Which workspace?', 'sandbox')
  await row(workbench, 'Workflows').waitFor()
  await page.locator('.activitybar [role="tab"]', { has: page.locator('[aria-label^="Explorer"]') }).click()
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'orders_daily.flowspec.yaml' }).click()
  await page.getByRole('button', { name: 'Send to Workspace…' }).click()
  await question(workbench, 'Import workflow orders_daily')
  await screenshot(workbench, 'first-import-asked')
  await answer(workbench, 'Import workflow orders_daily', 'Import')
  await notification(workbench, /^Import workflow orders_daily: Wait for the import: \d+ s so far \(2 of 2\)$/)
  await screenshot(workbench, 'first-import-job')
  await notification(workbench, 'Workflow orders_daily has been imported: 18 created, 0 updated.')
  await selected(workbench, 'orders_daily')
  await screenshot(workbench, 'first-import-done')
  const { clicks, keys } = await effort()
  t.diagnostic(`${clicks} clicks, ${keys} keys`)
  assert.ok(clicks < 10, `${clicks} clicks`)
  assert.equal(keys, 0)

  await expand(workbench, 'orders_daily')
  await row(workbench, 'start').waitFor()
  const local = parse(files['orders_daily.flowspec.yaml'] ?? '').spec.workflows[0]
  const names = namesOf(local)
  await drawn(workbench, new RegExp(`^    orders_daily\n${names.map((name) => `      ${name}\n`).join('')}`, 'm'))
  await chooseFromMenu(workbench, 'orders_daily', 'Open Spec')
  const remote = JSON.parse(await copiedText(workbench, 'orders_daily.flowspec.json')).spec.workflows[0]
  await screenshot(workbench, 'first-import-spec')
  assert.deepEqual(namesOf(remote), names)
  assert.deepEqual(dependenciesOf(remote), dependenciesOf(local))
})

interface Workflow {
  readonly nodes: readonly { readonly id: string; readonly name: string }[]
  readonly dependencies: readonly unknown[]
}

function namesOf({ nodes }: Workflow): readonly string[] {
  return nodes.map(({ name }) => name)
}

/** With the names of the nodes instead of their ids. */
function dependenciesOf({ nodes, dependencies }: Workflow): unknown {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return JSON.parse(JSON.stringify(dependencies), (key, value) => (key === 'nodeId' ? names.get(value) : value))
}
