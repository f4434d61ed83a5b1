import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { workflow } from '../../client/src/cloud/operations/workflow.ts'
import { bodyOf } from '../../client/src/cloud/plan/specDocument.ts'
import { thereByName } from '../../client/src/commands/sending/thereByName.ts'
import { projectId } from '../client/cloud/support/sandboxCloud.ts'
import { withoutIds } from '../client/commands/support/sending.ts'
import { furnish } from '../client/explorer/support/furnish.ts'
import { ownCloud } from './support/cloud.ts'
import { moveCursor } from './support/cursor.ts'
import { copiedText, focused } from './support/editor.ts'
import { hoverText } from './support/hover.ts'
import { notification } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { outline } from './support/outline.ts'
import { answer, beginCommand, choices, question, write } from './support/quickInput.ts'
import { readBack } from './support/readBack.ts'
import { repeatedly } from './support/repeatedly.ts'
import { sample } from './support/sample.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { chooseFromMenu, drawn, expand, openSidebar, row, selected } from './support/sidebar.ts'

test('a workflow and a node in it are created from their documents, renamed, moved and published; another one is deleted', async (t) => {
  const files = sample()
  const cloud = await ownCloud(t)
  const make = furnish(cloud)
  const weekly = await make.workflow('shop/orders_weekly')
  await make.node('load_week', { inside: weekly })
  await make.node('sum_week', { inside: weekly })
  const workbench = await openWorkbench(t, { files })
  const { page } = workbench
  await openSidebar(workbench)
  await selectWorkspaceOf(workbench, cloud.sandbox)

  await openFile(workbench, 'orders_daily.flowspec.yaml')
  await beginCommand(workbench, 'FlowSpec: Create Workflow…')
  await question(workbench, 'A create would leave out the nodes inside orders_daily (11)')
  assert.deepEqual(await choices(workbench), [
    'Import the workflow with its nodes',
    'Create the workflow, then its nodes one by one',
    'Create the workflow empty',
  ])
  await screenshot(workbench, 'workflow-with-nodes')
  await answer(workbench, 'A create would leave out', 'Create the workflow empty')
  await answer(workbench, 'Create workflow orders_daily', 'Create')
  await notification(workbench, 'Workflow orders_daily has been created.')
  await selected(workbench, 'orders_daily')

  await openFile(workbench, 'nodes/load_orders.flowspec.json')
  await beginCommand(workbench, 'FlowSpec: Create Node…')
  await answer(workbench, 'Create the node in which workflow?', 'orders_daily')
  await answer(workbench, 'Create node load_orders', 'Create')
  await notification(workbench, 'Node load_orders has been created.')
  await selected(workbench, 'load_orders')
  const sent = JSON.parse(files['nodes/load_orders.flowspec.json'] ?? '').spec
  const [made] = bodyOf(await readBack(cloud, 'workflow', 'orders_daily')).workflows as [{ nodes: unknown[]; dependencies: unknown[] }]
  assert.deepEqual(withoutIds(made.nodes), withoutIds(sent.nodes))
  assert.deepEqual(withoutIds(made.dependencies), withoutIds(sent.dependencies))

  await chooseFromMenu(workbench, 'load_orders', 'Rename…')
  await write(workbench, 'load_orders', 'load_all_orders')
  await answer(workbench, 'Rename node load_orders to load_all_orders', 'Rename')
  await selected(workbench, 'load_all_orders')
  await chooseFromMenu(workbench, 'orders_daily', 'Move…')
  await answer(workbench, 'Move workflow orders_daily to which folder?', 'Other folder…')
  await write(workbench, 'Move workflow orders_daily to which folder?', 'archive/2026')
  await answer(workbench, 'Move workflow orders_daily to archive/2026', 'Move')
  await row(workbench, '2026').waitFor()
  await selected(workbench, 'orders_daily')

  await chooseFromMenu(workbench, 'orders_weekly', 'Delete…')
  const asked = page.getByRole('dialog', { name: 'Delete workflow orders_weekly?' })
  await asked.getByText('With workflow orders_weekly go its nodes (2): load_week, sum_week. This cannot be undone.').waitFor()
  await screenshot(workbench, 'workflow-delete')
  assert.equal(cloud.asked('DeleteWorkflowDefinition'), 0)
  await asked.getByRole('button', { name: 'Delete' }).click()
  await row(workbench, 'orders_weekly').waitFor({ state: 'detached' })
  await drawn(workbench, /^Workflows\n {2}archive\n {4}2026\n {6}orders_daily\n {8}load_all_orders\n {2}Manual workflows\n/)
  assert.deepEqual(await cloud.workflows(), ['orders_daily'])
  assert.deepEqual(await cloud.nodes(), ['load_all_orders'])

  await chooseFromMenu(workbench, 'orders_daily', 'Publish…')
  await answer(workbench, 'Publish workflow orders_daily', 'Publish')
  await notification(workbench, 'Publish workflow orders_daily: Stage PROD_CHECK (2 of 3)')
  await screenshot(workbench, 'workflow-publish')
  await notification(workbench, 'The workflow orders_daily is published.')
  const daily = await thereByName({ call: cloud.call, id: projectId }, 'workflow', 'orders_daily')
  const { WorkflowDefinition } = await cloud.call(workflow.get, { Id: daily?.Id ?? '', ProjectId: projectId })
  // Its number in production.
  assert.ok(WorkflowDefinition.WorkflowId)
})

test('what is in the workspace opens as a document that cannot be changed, is compared with the local one, and copied', async (t) => {
  const cloud = await ownCloud(t)
  const there = sample()['weekly_report.flowspec.json'] ?? ''
  await cloud.call(workflow.create, { ProjectId: projectId, Spec: there })
  const workbench = await openWorkbench(t, {
    files: { 'mine.flowspec.json': there.replace('Every Monday morning', 'Every Tuesday morning') },
  })
  const { page } = workbench
  await openSidebar(workbench)
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await expand(workbench, 'Workflows')
  await expand(workbench, 'shop')

  await row(workbench, 'weekly_report').hover()
  await row(workbench, 'weekly_report').getByRole('button', { name: 'Open Spec' }).click()
  await focused(workbench, 'weekly_report.flowspec.json')
  // The message goes when anything happens to the editor.
  await repeatedly(
    () => page.keyboard.type('x'),
    () => page.locator('.monaco-editor-overlaymessage').getByText('This can only be read.').waitFor({ timeout: 5_000 }),
  )
  await moveCursor(workbench, 30, 22)
  assert.match(await hoverText(workbench, 'Next runs'), /^At 07:00, only on Monday/)
  await screenshot(workbench, 'workflow-spec')
  assert.deepEqual(await outline(workbench, 'weekly_report'), ['weekly_report'])

  await openSidebar(workbench)
  await chooseFromMenu(workbench, 'weekly_report', 'Edit a Copy')
  await answer(workbench, 'Which form?', 'YAML')
  assert.deepEqual(parse(await copiedText(workbench, 'weekly_report.flowspec.yaml')), await readBack(cloud, 'workflow', 'weekly_report'))

  await openFile(workbench, 'mine.flowspec.json')
  await chooseFromMenu(workbench, 'weekly_report', 'Compare with Local File…')
  await page.locator('.tab.active', { hasText: 'weekly_report: workspace ↔ mine.flowspec.json' }).waitFor()
  await page.locator('.editor.original .view-line', { hasText: 'Every\u00a0Monday\u00a0morning' }).waitFor()
  await page.locator('.editor.modified .view-line', { hasText: 'Every\u00a0Tuesday\u00a0morning' }).waitFor()
  await screenshot(workbench, 'workflow-compare')
})
