import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { content } from '../client/cloud/support/uploading.ts'
import { furnish } from '../client/explorer/support/furnish.ts'
import { ownCloud } from './support/cloud.ts'
import { moveCursor } from './support/cursor.ts'
import { giveFile } from './support/fileDialog.ts'
import { hoverText } from './support/hover.ts'
import { clearNotifications, notification } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { outline } from './support/outline.ts'
import { lookOfPictures, picture } from './support/picture.ts'
import { problems } from './support/problems.ts'
import { answer, beginCommand, choice, nothingAsked, question, write } from './support/quickInput.ts'
import { sample } from './support/sample.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { sendFromEditor } from './support/sendFromEditor.ts'
import { expand, openSidebar, row } from './support/sidebar.ts'
import type { Workbench } from './support/workbench.ts'

// The pictures of the README. FLOWSPEC_PICTURE=new npm run test:ui -- readme takes them anew.

test('in the editor: problems, outline and the hover of a schedule', async (t) => {
  const { 'orders_daily.flowspec.yaml': orders = '', ...others } = sample()
  // One mistake, where it can be seen.
  const [head = '', ...tail] = orders.split(/(?<=id: after_rates\n(?: .*\n){0,8} +cycleType: )Daily/)
  const workbench = await openWorkbench(t, {
    files: { ...others, 'orders_daily.flowspec.yaml': `${head}Dayly${tail.join('')}` },
    ...lookOfPictures,
  })
  const { page } = workbench
  await openFile(workbench, 'broken.flowspec.yaml')
  await openFile(workbench, 'orders_daily.flowspec.yaml')
  await outline(workbench, 'orders_daily')
  await enlargeOutline(workbench)
  await problems(workbench, 'Norml')
  await page.locator('.monaco-editor[data-uri$="/orders_daily.flowspec.yaml"] .view-lines').click({ position: { x: 1, y: 1 } })
  await moveCursor(workbench, 17, 20)
  await hoverText(workbench, 'Next runs')
  await picture(workbench, 'editor')
})

test('with a workspace: choosing it, an import, the tree, an API and an upload', async (t) => {
  const cloud = await ownCloud(t)
  const make = furnish(cloud)
  await make.node('maintenance/drop_old_partitions', { more: { trigger: { type: 'Scheduler', cron: '00 30 03 * * ?' } } })
  await make.resource('shop/library/to_euro.py')
  await make.function('shop/library/to_euro')
  await make.api('orders_by_day', 'ds_sandbox', await make.apiFolder('ds_sandbox', 'reports'))
  await make.file('terms.pdf', await make.folder('partners'), 120_000)
  const workbench = await openWorkbench(t, { files: sample(), ...lookOfPictures })
  const { page, folder } = workbench
  await openSidebar(workbench)
  await page.getByRole('button', { name: 'Select Workspace' }).click()
  await question(workbench, 'Which connection?')
  await picture(workbench, 'choose')
  await page.keyboard.press('Escape')

  await selectWorkspaceOf(workbench, cloud.sandbox)
  await beginCommand(workbench, 'FlowSpec: Choose Drive Domain…')
  await write(workbench, 'Which Drive domain?', cloud.sandbox.endpoint)
  await nothingAsked(workbench)
  await openFile(workbench, 'orders_daily.flowspec.yaml')
  await sendFromEditor(workbench)
  await question(workbench, 'Import workflow orders_daily')
  await choice(workbench, /^1\. /).click()
  await page.locator('.view-line', { hasText: 'ImportWorkflowDefinition' }).waitFor()
  await picture(workbench, 'confirm')
  await answer(workbench, 'Import workflow orders_daily', 'Import')
  await notification(workbench, 'Workflow orders_daily has been imported')
  await expand(workbench, 'orders_daily')
  await picture(workbench, 'imported')

  await clearNotifications(workbench)
  for (const label of ['Nodes', 'maintenance', 'Resources', 'Functions', 'Data Service APIs', 'sandbox', 'Drive', 'Sandbox'])
    await expand(workbench, label)
  await row(workbench, 'clean_orders').click()
  await page.locator('.tab.active', { hasText: 'clean_orders' }).waitFor()
  await row(workbench, 'drop_old_partitions').hover()
  await page.locator('.workbench-hover:visible', { hasText: 'ID' }).waitFor()
  await picture(workbench, 'explorer')

  await openFile(workbench, 'api/orders_by_day.flowspec.yaml')
  await beginCommand(workbench, 'FlowSpec: Create Data Service API…')
  await answer(workbench, 'Which API?', 'Another API…')
  await answer(workbench, 'Where does the data of the API come from?', 'A script')
  await answer(workbench, 'Group of the API', 'sandbox')
  await answer(workbench, 'Folder of the API', 'reports')
  await write(workbench, 'Name of the API', 'turnover_of_region')
  await write(workbench, 'Path of the API', '/turnover/region')
  await answer(workbench, 'HTTP method', 'GET')
  await answer(workbench, 'Data source of the API', 'odps_first')
  await write(workbench, 'SQL of the API', 'select day, amount from dws_turnover where region = ${region}')
  await notification(workbench, 'API turnover_of_region is ready')
  await picture(workbench, 'api')

  await clearNotifications(workbench)
  const path = join(folder, 'orders_2026.csv')
  await writeFile(path, content(25 * 1024 * 1024))
  await beginCommand(workbench, 'FlowSpec: Upload File to Drive…')
  await question(workbench, 'Files to upload')
  await giveFile(workbench, path)
  await answer(workbench, 'Where to upload', 'partners')
  cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 3_000, action: 'UploadPart', part: 2 })
  await answer(workbench, 'Where to upload', 'Upload to Sandbox/partners')
  await notification(workbench, /sent [12]\d/)
  await picture(workbench, 'upload')
})

/** Pulls the upper border of the outline up. */
async function enlargeOutline({ page }: Workbench): Promise<void> {
  const box = await page.locator('.pane', { has: page.locator('.outline-pane') }).boundingBox()
  if (!box) throw new Error('There is no outline to be enlarged')
  await page.mouse.move(box.x + 100, box.y)
  await page.mouse.down()
  await page.mouse.move(box.x + 100, box.y - 330, { steps: 5 })
  await page.mouse.up()
}
