import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { startSandbox } from '../../../client/src/sandbox/startSandbox.ts'
import { postFile } from './support/postFile.ts'
import { nodeOf, nodeSpec, project, resourceSpec, workflowSpec } from './support/specs.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { getUrl, putPart, top, upload } from './support/upload.ts'
import { start, type TestSandbox, testSandbox } from './support/useSandbox.ts'

/** The same folder, opened again and again; one clock goes through. */
function house(t: TestContext) {
  const dir = temporaryFolder(t)
  let time = start
  return {
    dir,
    async open(): Promise<TestSandbox> {
      const sandbox = await startSandbox({ dir, clock: () => time })
      t.after(() => sandbox.stop())
      return testSandbox(
        sandbox,
        () => time,
        (milliseconds) => {
          time += milliseconds
        },
      )
    },
  }
}

test('everything is there after a restart, the keys too', async (t) => {
  const { open } = house(t)
  const before = await open()
  const node = await before.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec('a') })
  const ResourceFile = await postFile(before, Buffer.from('bytes'))
  const resource = await before.call('CreateResource', { ProjectId: project, Spec: resourceSpec('r.py'), ResourceFile })
  const file = await upload(before, 'f.txt', 'content')
  await before.sandbox.stop()

  const after = await open()
  assert.deepEqual(after.sandbox.accessKey, before.sandbox.accessKey)
  assert.equal((await after.call('GetNode', { Id: node.Id })).Node.Name, 'a')
  const { Spec } = (await after.call('GetResource', { Id: resource.Id })).Resource
  const { path, storage } = JSON.parse(Spec).spec.fileResources[0].file
  assert.equal((await getUrl(`http://${storage.endpoint}/${path}`)).text, 'bytes')
  const got = await after.call('GetFile', { drive_id: '1', file_id: file.file_id })
  assert.equal((await getUrl(got.download_url)).text, 'content')
  assert.match(
    (await after.refused('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec('a') })).message,
    /same name/,
  )
})

test('an upload goes on after a restart', async (t) => {
  const { open } = house(t)
  const before = await open()
  const part = 'x'.repeat(102_400)
  const { file_id, upload_id, part_info_list } = await before.call('CreateFile', { ...top, name: 'a', type: 'file', size: 102_401 })
  await putPart(part_info_list[0].upload_url, part)
  await before.sandbox.stop()

  const after = await open()
  const ids = { drive_id: '1', file_id, upload_id }
  assert.equal((await after.call('ListUploadedParts', ids)).uploaded_parts.length, 1)
  const fresh = await after.call('GetUploadUrl', { ...ids, part_info_list: [{ part_number: 2 }] })
  await putPart(fresh.part_info_list[0].upload_url, 'y')
  const file = await after.call('CompleteFile', ids)
  assert.equal((await getUrl(file.download_url)).text, `${part}y`)
})

test('a job that was running goes on', async (t) => {
  const { open } = house(t)
  const before = await open()
  const { AsyncJob } = await before.call('ImportWorkflowDefinition', {
    ProjectId: project,
    Spec: workflowSpec('w', { nodes: [nodeOf('a')] }),
  })
  await before.sandbox.stop()
  const after = await open()
  after.pass(60_000)
  assert.equal((await after.call('GetJobStatus', { JobId: AsyncJob.Id })).JobStatus.Status, 'Success')
  assert.equal((await after.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount, '1')
})

test('bytes that nothing names are swept away', async (t) => {
  const { dir, open } = house(t)
  const before = await open()
  const file = await upload(before, 'f.txt', 'content')
  await before.call('DeleteFile', { drive_id: '1', file_id: file.file_id })
  await before.sandbox.stop()
  await open()
  assert.deepEqual(readdirSync(join(dir, 'blobs')), [])
})

test('a folder is open once', async (t) => {
  const { open } = house(t)
  await open()
  await assert.rejects(open(), /is in use by process/)
})

test('without a folder nothing is left behind', async (t) => {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  await sandbox.stop()
  await sandbox.stop()
})
