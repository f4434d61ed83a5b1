import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { content } from '../client/cloud/support/uploading.ts'
import { ownCloud } from './support/cloud.ts'
import { inDrive } from './support/drive.ts'
import { eventually } from './support/eventually.ts'
import { giveFile } from './support/fileDialog.ts'
import { chooseFromFileMenu, openFileExplorer, selectFiles } from './support/fileExplorer.ts'
import { act, notification } from './support/notifications.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer, beginCommand, choices, nothingAsked, question, write } from './support/quickInput.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { drawn, selected } from './support/sidebar.ts'

const megabyte = 1024 * 1024

test('a large file goes in parts, is cancelled, and goes on where it stopped', async (t) => {
  const cloud = await ownCloud(t)
  const sent = (action: string) => cloud.sandbox.log.filter((entry) => entry.action === action && entry.status === 200).length
  const workbench = await openWorkbench(t, { files: { 'notes.txt': '' } })
  const orders = content(25 * megabyte)
  const path = join(workbench.folder, 'orders.bin')
  await writeFile(path, orders)
  await selectWorkspaceOf(workbench, cloud.sandbox)

  // An endpoint of one's own says nothing of a Drive: whoever wants it is asked, once.
  await beginCommand(workbench, 'FlowSpec: Upload File to Drive…')
  await act(workbench, 'This connection has no Drive domain yet', 'Choose Drive Domain…')
  await write(workbench, 'Which Drive domain?', cloud.sandbox.endpoint)
  await question(workbench, 'Files to upload')
  await giveFile(workbench, path)
  await question(workbench, 'Where to upload orders.bin (25.0 MB)')
  assert.deepEqual(await choices(workbench), ['Upload to Sandbox', 'New folder…'])
  await answer(workbench, 'Where to upload orders.bin', 'New folder…')
  // Time enough to press a button.
  cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 20_000, action: 'UploadPart', part: 2 })
  await write(workbench, 'New folder in Sandbox', 'reports')
  await notification(workbench, /^Uploading to Sandbox\/reports: orders\.bin: sent [12]\d\.\d MB of 25\.0 MB$/)
  await eventually(async () => assert.equal(sent('UploadPart'), 1))
  await screenshot(workbench, 'drive-sending')
  await act(workbench, 'Uploading to Sandbox/reports', 'Cancel')
  const cancelled = await notification(workbench, 'orders.bin was cancelled. 10.0 MB of it are there and need not be sent again.')
  await cancelled.getByRole('button', { name: 'Resume' }).waitFor()
  await screenshot(workbench, 'drive-cancelled')
  assert.equal(sent('UploadPart'), 1)
  assert.deepEqual(await inDrive(cloud, 'reports'), {})

  await beginCommand(workbench, 'FlowSpec: Upload File to Drive…')
  await giveFile(workbench, path)
  await answer(workbench, 'Where to upload orders.bin', 'reports')
  await answer(workbench, 'Where to upload orders.bin', 'Upload to Sandbox/reports')
  await question(workbench, 'orders.bin was not uploaded to its end')
  assert.deepEqual(await choices(workbench), ['Resume', 'Start from the beginning'])
  await screenshot(workbench, 'drive-resume')
  await answer(workbench, 'orders.bin was not uploaded to its end', 'Resume')
  await notification(workbench, 'orders.bin was uploaded to Sandbox/reports.')
  await selected(workbench, 'orders.bin')
  await screenshot(workbench, 'drive-uploaded')
  await drawn(workbench, /^Drive\n {2}Sandbox\n {4}reports\n {6}orders\.bin$/m)
  assert.equal(sent('UploadPart'), 3)
  assert.ok((await inDrive(cloud, 'reports'))['orders.bin']?.equals(orders))
})

test('two files go at once from the menu of the files; names that are taken are asked about; what became of each is told', async (t) => {
  const cloud = await ownCloud(t)
  const workbench = await openWorkbench(t, { files: { 'a.csv': 'a,b\n1,2\n', 'b.csv': 'c,d\n3,4\n' } })
  const { page, folder } = workbench
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await beginCommand(workbench, 'FlowSpec: Choose Drive Domain…')
  await write(workbench, 'Which Drive domain?', cloud.sandbox.endpoint)
  await nothingAsked(workbench)
  const upload = async () => {
    await openFileExplorer(workbench)
    await selectFiles(workbench, 'a.csv', 'b.csv')
    await chooseFromFileMenu(workbench, 'b.csv', 'Upload File to Drive…')
    await answer(workbench, /^Where to upload 2 files \(\d+ B\)$/, 'Upload to Sandbox')
  }
  await upload()
  await act(workbench, 'Uploaded to Sandbox: 2 of 2 files.', 'Show Details')
  await question(workbench, 'What became of each file')
  assert.deepEqual(await choices(workbench), ['a.csv', 'b.csv'])
  await screenshot(workbench, 'drive-details')
  await page.keyboard.press('Escape')
  await selected(workbench, 'b.csv')

  await writeFile(join(folder, 'b.csv'), 'e,f\n')
  await upload()
  await question(workbench, 'Sandbox has files of the same name already: 2 of them')
  await screenshot(workbench, 'drive-taken')
  await answer(workbench, 'Sandbox has files of the same name already', 'Replace')
  await act(workbench, 'Uploaded to Sandbox: 2 of 2 files.', 'Show Details')
  await answer(workbench, 'What became of each file', 'a.csv')
  await selected(workbench, 'a.csv')
  await drawn(workbench, /^Drive\n {2}Sandbox\n {4}a\.csv\n {4}b\.csv$/m)
  assert.deepEqual(await inDrive(cloud), { 'a.csv': Buffer.from('a,b\n1,2\n'), 'b.csv': Buffer.from('e,f\n') })
})
