import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../client/src/sandbox/startSandbox.ts'
import { sandboxCloud } from '../client/cloud/support/sandboxCloud.ts'
import { furnish, names } from '../client/explorer/support/furnish.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { write } from './support/quickInput.ts'
import { runCommand } from './support/runCommand.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { drawn, drawTree, expand, openSidebar, row } from './support/sidebar.ts'
import type { Workbench } from './support/workbench.ts'

/** A sandbox with a shop in it. */
async function shop(t: TestContext, options: SandboxOptions = {}): Promise<Sandbox> {
  const cloud = await sandboxCloud(options)
  t.after(() => cloud.sandbox.stop())
  const make = furnish(cloud)
  const daily = await make.workflow('shop/orders_daily')
  await make.node('read_orders', { inside: daily, command: 'DI' })
  await make.node('clean_orders', { inside: daily })
  const loop = await make.node('each_region', { inside: daily, command: 'CONTROLLER_TRAVERSE' })
  await make.node('load_region', { inside: loop, command: 'PYTHON' })
  await make.workflow('finance/month_end')
  await make.workflow('backfill', 'ManualWorkflow')
  await make.node('maintenance/drop_partitions', { more: { trigger: { type: 'Scheduler', cron: '00 30 03 * * ?' } } })
  await make.resource('lib/regions.csv', 'file')
  await make.resource('lib/util.py')
  for (const name of names('udf', 110)) await make.function(name)
  await make.api('orders_by_day', 'ds_sandbox', await make.apiFolder('ds_sandbox', 'reports'))
  await make.file('terms.pdf', await make.folder('partners'), 120_000)
  await make.file('orders.csv', 'root', 3_000_000)
  return cloud.sandbox
}

/** The actions that the sandbox was asked for since this was asked last. */
function counter({ log }: Sandbox): () => readonly string[] {
  let seen = log.length
  return () => {
    const fresh = log.slice(seen)
    seen = log.length
    return fresh.map(({ action }) => action)
  }
}

const title = ({ page }: Workbench, icon: string) => page.locator('.composite.title .action-label').and(page.locator(`.codicon-${icon}`))

async function explorer(t: TestContext, sandbox: Sandbox): Promise<Workbench> {
  const workbench = await openWorkbench(t, { files: { 'readme.md': '' } })
  await openSidebar(workbench)
  await selectWorkspaceOf(workbench, sandbox)
  await row(workbench, 'Workflows').waitFor()
  return workbench
}

test('the workspace opens section by section, each by one call', async (t) => {
  const sandbox = await shop(t)
  const calls = counter(sandbox)
  const workbench = await explorer(t, sandbox)
  // The list of workspaces to choose from.
  assert.deepEqual(calls(), ['ListProjects'])
  await expand(workbench, 'Workflows')
  await expand(workbench, 'shop')
  assert.deepEqual(calls(), ['ListWorkflowDefinitions'])
  await expand(workbench, 'orders_daily')
  await expand(workbench, 'each_region')
  await row(workbench, 'load_region').waitFor()
  assert.deepEqual(calls(), ['ListNodes', 'ListNodes'])
  await expand(workbench, 'Manual workflows')
  await expand(workbench, 'Nodes')
  await expand(workbench, 'maintenance')
  await expand(workbench, 'Resources')
  await expand(workbench, 'lib')
  await expand(workbench, 'Data Service APIs')
  await expand(workbench, 'sandbox')
  await expand(workbench, 'reports')
  await expand(workbench, 'Drive')
  await row(workbench, 'Choose a Drive domain…').click()
  await write(workbench, 'Which Drive domain?', sandbox.endpoint)
  await expand(workbench, 'Sandbox')
  await row(workbench, 'orders.csv').waitFor()
  await drawn(
    workbench,
    `Workflows
  finance
  shop
    orders_daily
      read_orders
      clean_orders
      each_region
        load_region
  Manual workflows
    backfill
Nodes
  maintenance
    drop_partitions
Resources
  lib
    regions.csv
    util.py
Functions
Data Service APIs
  sandbox
    reports
      orders_by_day
Drive
  Sandbox
    partners
    orders.csv`,
  )
  assert.deepEqual(calls(), [
    'ListWorkflowDefinitions',
    'ListNodes',
    'ListResources',
    'ListDataServiceGroups',
    'ListDataServiceApis',
    'ListDataServiceFolders',
    'ListDrive',
    'ListFile',
  ])
  await row(workbench, 'drop_partitions').hover()
  await workbench.page.locator('.workbench-hover:visible', { hasText: 'Schedule: At 03:30, every day (Asia/Shanghai)' }).waitFor()
  await screenshot(workbench, 'explorer')
})

test('the tree is filtered by name, read on, and used by the keyboard', async (t) => {
  const sandbox = await shop(t)
  const workbench = await explorer(t, sandbox)
  const { page } = workbench
  await expand(workbench, 'Workflows')
  await expand(workbench, 'shop')
  await expand(workbench, 'orders_daily')
  await expand(workbench, 'Resources')
  await row(workbench, 'lib').waitFor()
  const before = await drawTree(workbench)
  const calls = counter(sandbox)

  await title(workbench, 'filter').click()
  await write(workbench, 'Filter the workspace by name', 'CLEAN')
  await page.getByText('Names with “CLEAN”: 1 of 10 read so far. What has not been read is not searched.').waitFor()
  await row(workbench, 'read_orders').waitFor({ state: 'detached' })
  await drawn(workbench, 'Workflows\n  shop\n    orders_daily\n      clean_orders\nNodes\nResources\nFunctions\nData Service APIs\nDrive')
  await screenshot(workbench, 'explorer-filter')
  await title(workbench, 'clear-all').click()
  await row(workbench, 'read_orders').waitFor()
  await drawn(workbench, before)
  assert.deepEqual(calls(), [])

  // The last of the sections but two; down to its first entry, which Enter opens.
  await row(workbench, 'Functions').click()
  await row(workbench, 'udf_000').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.tab', { hasText: 'udf_000.flowspec.json' }).waitFor()
  assert.deepEqual(calls(), ['ListFunctions', 'GetFunction'])
  await runCommand(workbench, 'FlowSpec: Focus on Workspace View')
  await page.keyboard.press('End')
  await row(workbench, 'Drive').waitFor()
  for (const _ of ['Data Service APIs', 'Load more…', 'udf_099']) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await row(workbench, 'udf_100').waitFor()
  assert.deepEqual(calls(), ['ListFunctions'])
  // Which is the one that is opened next.
  await page.locator('.monaco-list-row.focused', { hasText: 'udf_100' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.tab', { hasText: 'udf_100.flowspec.json' }).waitFor()
})

test('a workspace that cannot be reached says so, and is there again when it can', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'flowspec-explorer-'))
  t.after(() => rm(dir, { recursive: true, force: true }))
  const sandbox = await shop(t, { dir })
  const workbench = await explorer(t, sandbox)
  const { page } = workbench
  await expand(workbench, 'Workflows')
  await expand(workbench, 'shop')
  await sandbox.stop()
  await title(workbench, 'refresh').click()
  await page.getByText('The workspace cannot be reached.').waitFor()
  await screenshot(workbench, 'explorer-unreachable')

  const again = await startSandbox({ dir, port: Number(sandbox.endpoint.split(':')[1]) })
  t.after(() => again.stop())
  await page.getByRole('button', { name: 'Try Again' }).click()
  await row(workbench, 'orders_daily').waitFor()
  assert.deepEqual(
    again.log.map(({ action }) => action),
    ['ListWorkflowDefinitions'],
  )
})
