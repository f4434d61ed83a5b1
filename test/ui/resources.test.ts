import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { ownCloud } from './support/cloud.ts'
import { chooseFromFileMenu, fileRow } from './support/fileExplorer.ts'
import { act, notification } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer, beginCommand, choice, choices, question, write } from './support/quickInput.ts'
import { bytesOf, entityIn, readBack } from './support/readBack.ts'
import { sample } from './support/sample.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { drawn, row } from './support/sidebar.ts'

test('a local file becomes a resource: its menu asks for what it cannot know, shows what it sends, and ends in the tree', async (t) => {
  const cloud = await ownCloud(t)
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await fileRow(workbench, 'library').click()
  await chooseFromFileMenu(workbench, 'to_euro.py', 'Create Resource…')
  await question(workbench, 'What is to_euro.py?')
  assert.deepEqual(await choices(workbench), ['Python', 'JAR', 'Archive', 'File'])
  await page.keyboard.press('Enter')
  await answer(workbench, 'to_euro.py belongs to which data source?', 'odps_first')
  await answer(workbench, 'Create to_euro.py in which folder?', 'Other folder…')
  await write(workbench, 'Create to_euro.py in which folder?', 'shop/library')
  await question(workbench, 'Create resource to_euro.py')
  assert.deepEqual(await choices(workbench), [
    'Create',
    '1. Send the file to_euro.py',
    '2. Create resource to_euro.py',
    'It goes into the folder shop/library.',
  ])
  const made = () => cloud.asked('CreateResource') + cloud.asked('AuthorizeFileUpload')
  assert.equal(made(), 0)
  // The request is a document beside the question, which waits.
  await choice(workbench, '2. Create resource to_euro.py').click()
  await page.locator('.view-line', { hasText: /"path":\s"shop\/library\/to_euro\.py"/ }).waitFor()
  await screenshot(workbench, 'resource-request')
  assert.equal(made(), 0)
  await answer(workbench, 'Create resource to_euro.py', 'Create')
  await notification(workbench, 'Resource to_euro.py has been created.')
  await page.locator('.monaco-list-row.selected', { hasText: 'to_euro.py' }).waitFor()
  await screenshot(workbench, 'resource-created')
  await drawn(workbench, /^Resources\n {2}shop\n {4}library\n {6}to_euro\.py\nFunctions$/m)
  const there = await readBack(cloud, 'resource', 'to_euro.py')
  assert.deepEqual(entityIn(there, 'fileResources'), {
    name: 'to_euro.py',
    type: 'python',
    script: { path: 'shop/library/to_euro.py', runtime: { command: 'ODPS_PYTHON' } },
    datasource: { name: 'odps_first', type: 'odps' },
  })
  assert.deepEqual(await bytesOf(there), await readFile(join(workbench.folder, 'library/to_euro.py')))
})

test('a resource and a function are created from their documents, and open from the message and the tree', async (t) => {
  const files = sample()
  const cloud = await ownCloud(t)
  const workbench = await openWorkbench(t, { files })
  const { page } = workbench
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await openFile(workbench, 'library/to_euro_py.flowspec.json')
  await beginCommand(workbench, 'FlowSpec: Create Resource…')
  await answer(workbench, 'Create resource to_euro.py', 'Create')
  await act(workbench, 'Resource to_euro.py has been created.', 'Open Spec')
  await page.locator('.tab.active', { hasText: 'to_euro.py' }).waitFor()
  await screenshot(workbench, 'resource-spec')
  await openFile(workbench, 'library/to_euro.flowspec.yaml')
  await beginCommand(workbench, 'FlowSpec: Create Function…')
  await answer(workbench, 'Create function to_euro', 'Create')
  await notification(workbench, 'Function to_euro has been created.')
  await page.locator('.monaco-list-row.selected', { hasText: 'to_euro' }).waitFor()
  await screenshot(workbench, 'function-created')
  await drawn(workbench, /^Functions\n {2}shop\n {4}library\n {6}to_euro\n/m)
  await row(workbench, 'to_euro').click()
  await page.locator('.view-line', { hasText: 'to_euro.ToEuro' }).waitFor()
  const resource = await readBack(cloud, 'resource', 'to_euro.py')
  const { file: _, id: __, ...sent } = JSON.parse(files['library/to_euro_py.flowspec.json'] ?? '').spec.fileResources[0]
  assert.deepEqual(entityIn(resource, 'fileResources'), sent)
  assert.deepEqual(await bytesOf(resource), await readFile(join(workbench.folder, 'library/to_euro.py')))
  const asked = load(files['library/to_euro.flowspec.yaml'] ?? '') as Parameters<typeof entityIn>[0]
  assert.deepEqual(entityIn(await readBack(cloud, 'function', 'to_euro'), 'functions'), entityIn(asked, 'functions'))
})
