import assert from 'node:assert/strict'
import { test } from 'node:test'
import { http } from '../support/http.ts'
import { postFile } from '../support/postFile.ts'
import { project, resourceSpec } from '../support/specs.ts'
import { useSandbox } from '../support/useSandbox.ts'

test('a resource is created with its file and read back, byte for byte', async (t) => {
  const use = await useSandbox(t)
  const bytes = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, at) => at % 256))
  const ResourceFile = await postFile(use, bytes)
  const { Id } = await use.call('CreateResource', { ProjectId: project, ResourceFile, Spec: resourceSpec('a.py') })
  assert.match(Id, /^\d{19}$/)

  const { Resource } = await use.call('GetResource', { Id, ProjectId: project })
  const { version, kind, spec } = JSON.parse(Resource.Spec)
  const [{ id, name, script, file }] = spec.fileResources
  assert.deepEqual([version, kind, id, name, script.path], ['1.1.0', 'Resource', Id, 'a.py', 'files/a.py'])
  const { path, storage } = file
  assert.deepEqual(storage, { type: 'oss', bucket: 'sandbox', endpoint: use.sandbox.endpoint })
  assert.deepEqual((await http(storage.endpoint, { path: `/${path}` })).bytes, bytes)
})

test('the row of the list', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateResource', {
    ProjectId: project,
    Spec: resourceSpec('a.py', { datasource: { name: 'odps_first', type: 'odps' } }),
  })
  const { status, text } = await use.reply('ListResources', { ProjectId: project })
  assert.equal(status, 200)
  assert.match(text, /"ProjectId":10000[,}]/, 'the workspace is a number on the wire')
  const { PagingInfo, RequestId } = JSON.parse(text)
  assert.ok(RequestId)
  assert.deepEqual(PagingInfo, {
    PageNumber: 1,
    PageSize: 10,
    TotalCount: 1,
    Resources: [
      {
        Id,
        Name: 'a.py',
        Owner: use.sandbox.world.user.id,
        ProjectId: 10000,
        CreateTime: use.now(),
        ModifyTime: use.now(),
        Script: { Path: 'files/a.py', Runtime: { Command: 'ODPS_PYTHON' } },
        DataSource: { Name: 'odps_first', Type: 'odps' },
        Type: 'Python',
        SourceType: 'Local',
      },
    ],
  })
  assert.equal((await use.call('ListResources', { ProjectId: project, Type: 'Jar' })).PagingInfo.TotalCount, 0)
})

test('an update changes what it names and leaves the rest, and keeps the version before it', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateResource', {
    ProjectId: project,
    ResourceFile: await postFile(use, Buffer.from('one')),
    Spec: resourceSpec('a.py'),
  })
  const change = JSON.stringify({ version: '1.1.0', kind: 'Resource', spec: { fileResources: [{ script: { content: 'print(2)' } }] } })
  await use.call('UpdateResource', { Id, ProjectId: project, Spec: change })
  const { Resource } = await use.call('GetResource', { Id, ProjectId: project })
  const [entity] = JSON.parse(Resource.Spec).spec.fileResources
  assert.deepEqual([entity.name, entity.type, entity.script.content, entity.script.path], ['a.py', 'python', 'print(2)', 'files/a.py'])
  assert.ok(entity.file.path, 'the file stays')
  const { PagingInfo } = await use.call('ListSnapshots', { Namespace: project, ObjectId: Id, Type: 'Saved' })
  assert.equal(PagingInfo.TotalCount, 1)
  const { Snapshot } = await use.call('GetSnapshot', { Id: PagingInfo.Snapshots[0].Id })
  assert.equal(JSON.parse(Snapshot.Content.Spec).spec.fileResources[0].script.content, undefined)
})

test('a file that is not in the sandbox is refused, and nothing is created', async (t) => {
  const use = await useSandbox(t)
  for (const ResourceFile of ['https://example.com/a.py', `http://${use.sandbox.endpoint}/uploads/none`]) {
    const refused = await use.refused('CreateResource', { ProjectId: project, ResourceFile, Spec: resourceSpec('a.py') })
    assert.equal(refused.code, 'InvalidParameter')
    assert.match(refused.message, /cannot be downloaded/)
  }
  assert.equal((await use.call('ListResources', { ProjectId: project })).PagingInfo.TotalCount, 0)
})

test('only the first resource of a spec is used', async (t) => {
  const use = await useSandbox(t)
  const { spec } = JSON.parse(resourceSpec('a.py'))
  const Spec = JSON.stringify({
    version: '1.1.0',
    kind: 'Resource',
    spec: { fileResources: [spec.fileResources[0], { ...spec.fileResources[0], name: 'b.py' }] },
  })
  await use.call('CreateResource', { ProjectId: project, Spec })
  const { PagingInfo } = await use.call('ListResources', { ProjectId: project })
  assert.deepEqual(
    PagingInfo.Resources.map(({ Name }: { Name: string }) => Name),
    ['a.py'],
  )
})
