import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { dataService } from '../../client/src/cloud/operations/dataService.ts'
import { allRows } from '../../client/src/cloud/paging/pages.ts'
import { draftOf, sentFor } from '../client/commands/support/apis.ts'
import { furnish } from '../client/explorer/support/furnish.ts'
import { ownCloud } from './support/cloud.ts'
import { savedText } from './support/editor.ts'
import { chooseItem } from './support/menu.ts'
import { act, notification } from './support/notifications.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { problemCounts } from './support/problems.ts'
import { answer, beginCommand, choices, question, write } from './support/quickInput.ts'
import { sample } from './support/sample.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { sendFromEditor } from './support/sendFromEditor.ts'
import { chooseFromMenu, drawn, openSidebar, row } from './support/sidebar.ts'

test('an API from a table: asked for in the tree, checked beside, created from the message, and published', async (t) => {
  const cloud = await ownCloud(t)
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await openSidebar(workbench)
  await row(workbench, 'Data Service APIs').waitFor()
  await chooseFromMenu(workbench, 'Data Service APIs', 'Create Data Service API…')
  await answer(workbench, 'Where does the data of the API come from?', 'A table')
  await answer(workbench, 'Group of the API', 'sandbox')
  await write(workbench, 'Name of the API', 'turnover')
  await write(workbench, 'Path of the API', '/turnover/by_day')
  await answer(workbench, 'HTTP method', 'GET')
  await answer(workbench, 'Data source of the API', 'odps_first')
  await write(workbench, 'Table that the data comes from', 'dws_turnover')
  await write(workbench, 'Columns that the API returns', 'day, amount')
  await notification(workbench, 'API turnover is ready to be looked at and completed. Nothing of it has been sent.')
  await page.locator('.view-line', { hasText: /table:\sdws_turnover/ }).waitFor()
  await problemCounts(workbench, 0, 0)
  await screenshot(workbench, 'api-table')
  assert.equal(cloud.asked('CreateDataServiceApi'), 0)
  await act(workbench, 'is ready to be looked at', 'Create API')
  await question(workbench, 'Create API turnover')
  assert.deepEqual(await choices(workbench), ['Create API', '1. Create API turnover'])
  await page.keyboard.press('Enter')
  await notification(workbench, 'API turnover has been created.')
  await page.locator('.monaco-list-row.selected', { hasText: 'turnover' }).waitFor()
  await screenshot(workbench, 'api-created')
  await drawn(workbench, /^Data Service APIs\n {2}sandbox\n {4}turnover\n/m)
  await act(workbench, 'has been created', 'Publish…')
  await question(workbench, 'Publish API turnover')
  await screenshot(workbench, 'api-publish')
  await page.keyboard.press('Enter')
  await notification(workbench, 'The API turnover is published.')
  await screenshot(workbench, 'api-published')
  const { rows } = await allRows(cloud.call, dataService.list, { ProjectId: '10000' })
  assert.deepEqual(
    rows.map(({ ApiName, Status }) => [ApiName, Status]),
    [['turnover', 1]],
  )
  await page.locator('.monaco-editor .view-lines').click()
  const text = await savedText(workbench, 'turnover.flowspec.yaml')
  assert.deepEqual(sentFor(await draftOf({ cloud }, 'turnover')), sentFor(load(text)))
})

test('an API from a script, saved before it is created, and one from a service, created by the button of its document', async (t) => {
  const cloud = await ownCloud(t)
  await furnish(cloud).apiFolder('ds_sandbox', 'reports')
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await beginCommand(workbench, 'FlowSpec: Create Data Service API…')
  await answer(workbench, 'Where does the data of the API come from?', 'A script')
  await answer(workbench, 'Group of the API', 'sandbox')
  await answer(workbench, 'Folder of the API', 'reports')
  await write(workbench, 'Name of the API', 'orders_of')
  await write(workbench, 'Path of the API', '/orders/of')
  await answer(workbench, 'HTTP method', 'GET')
  await answer(workbench, 'Data source of the API', 'mysql_orders')
  await write(workbench, 'SQL of the API', 'select order_id, amount from orders where customer = ${customer}')
  await notification(workbench, 'API orders_of is ready')
  const script = await savedText(workbench, 'orders_of.flowspec.yaml')
  await problemCounts(workbench, 0, 0)
  await screenshot(workbench, 'api-script')
  // What has been saved is another document to VS Code, not to a person.
  await act(workbench, 'API orders_of is ready', 'Create API')
  await answer(workbench, 'Create API orders_of', 'Create API')
  await notification(workbench, 'API orders_of has been created.')

  await page.locator('.sidebar .title-actions').getByRole('button', { name: 'Create' }).click()
  await chooseItem(workbench, 'Create Data Service API…')
  await question(workbench, 'Which API?')
  await screenshot(workbench, 'api-which')
  await answer(workbench, 'Which API?', 'Another API…')
  await answer(workbench, 'Where does the data of the API come from?', 'A service')
  await answer(workbench, 'Group of the API', 'sandbox')
  await answer(workbench, 'Folder of the API', 'No folder')
  await write(workbench, 'Name of the API', 'one_user')
  await write(workbench, 'Path of the API', '/users/one')
  await answer(workbench, 'HTTP method', 'PUT')
  await write(workbench, 'Address of the service', 'https://api.example.com')
  await write(workbench, 'Path at the service', '/users/[id]')
  await notification(workbench, 'API one_user is ready')
  await problemCounts(workbench, 0, 0)
  const service = await savedText(workbench, 'one_user.flowspec.yaml')
  await screenshot(workbench, 'api-service')
  await sendFromEditor(workbench)
  await answer(workbench, 'Create API one_user', 'Create API')
  await notification(workbench, 'API one_user has been created.')
  await page.locator('.monaco-list-row.selected', { hasText: 'one_user' }).waitFor()
  await screenshot(workbench, 'api-service-created')
  await drawn(workbench, /^Data Service APIs\n {2}sandbox\n {4}reports\n {6}orders_of\n {4}one_user\n/m)
  assert.deepEqual(sentFor(await draftOf({ cloud }, 'orders_of')), sentFor(load(script)))
  assert.deepEqual(sentFor(await draftOf({ cloud }, 'one_user')), sentFor(load(service)))
})
