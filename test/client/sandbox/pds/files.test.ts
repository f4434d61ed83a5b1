import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getUrl, top, upload } from '../support/upload.ts'
import { type TestSandbox, useSandbox } from '../support/useSandbox.ts'

async function folder(use: TestSandbox, name: string, more: object = {}) {
  return use.call('CreateFile', { ...top, name, type: 'folder', ...more })
}

const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name)

test('three ways to deal with a name that is taken', async (t) => {
  const use = await useSandbox(t)
  const first = await upload(use, 'a.txt', 'x')
  const again = { ...top, name: 'a.txt', type: 'file' }
  const refused = await use.call('CreateFile', { ...again, check_name_mode: 'refuse' })
  assert.deepEqual([refused.exist, refused.file_id, refused.upload_id], [true, first.file_id, undefined])
  const renamed = await use.call('CreateFile', { ...again, check_name_mode: 'auto_rename' })
  assert.equal(renamed.file_name, 'a(20260102_030405).txt')
  const kept = await upload(use, 'a.txt', 'y', { check_name_mode: 'ignore' })
  assert.notEqual(kept.file_id, first.file_id)
  assert.deepEqual(names(await use.call('ListFile', top)), ['a.txt', 'a.txt'])
})

test('a folder that is there is returned, not made twice', async (t) => {
  const use = await useSandbox(t)
  const first = await folder(use, 'f')
  const again = await folder(use, 'f', { check_name_mode: 'refuse' })
  assert.deepEqual([again.file_id, again.exist], [first.file_id, true])
})

for (const [name, code] of [
  ['', 'InvalidParameterEmpty.name'],
  ['a/b', 'InvalidParameter.name'],
  ['ü'.repeat(513), 'InvalidParameter.name'],
] as const) {
  test(`the name ${JSON.stringify(name.slice(0, 10))} is refused`, async (t) => {
    const use = await useSandbox(t)
    const refused = await use.refused('CreateFile', { ...top, name, type: 'folder' })
    assert.deepEqual([refused.status, refused.code], [400, code])
  })
}

test('what a body lacks, and what it has in another form', async (t) => {
  const use = await useSandbox(t)
  const code = async (action: string, body: object) => (await use.refused(action, body as never)).code
  assert.equal(await code('CreateFile', { ...top, type: 'file' }), 'InvalidParameterMissing.name')
  assert.equal(await code('CreateFile', { ...top, name: 'a', type: 'link' }), 'InvalidParameter.type')
  assert.equal(await code('CreateFile', { ...top, name: 'a', type: 'file', size: '1' }), 'InvalidParameter.size')
  assert.equal(await code('ListFile', { parent_file_id: 'root' }), 'InvalidParameterMissing.drive_id')
  assert.equal(await code('ListFile', { ...top, drive_id: '2' }), 'NotFound.Drive')
  assert.equal(await code('ListFile', { ...top, limit: 101 }), 'InvalidParameterOutOfRange.limit')
  assert.equal(await code('GetFile', { drive_id: '1', file_id: 'x' }), 'NotFound.File')
  const broken = await use.pds('/v2/file/get', [])
  assert.match(broken.text, /InvalidRequestJSONFormat/)
})

test('a folder is listed page by page, sorted and filtered', async (t) => {
  const use = await useSandbox(t)
  for (const name of ['c', 'a', 'b']) {
    await upload(use, `${name}.txt`, name)
    use.pass(1000)
  }
  await folder(use, 'f')
  const first = await use.call('ListFile', { ...top, limit: 3 })
  assert.deepEqual(names(first), ['c.txt', 'a.txt', 'b.txt'])
  const rest = await use.call('ListFile', { ...top, limit: 3, marker: first.next_marker })
  assert.deepEqual([names(rest), rest.next_marker], [['f'], ''])
  assert.deepEqual(names(await use.call('ListFile', { ...top, type: 'file', order_by: 'name', order_direction: 'DESC' })), [
    'c.txt',
    'b.txt',
    'a.txt',
  ])
  assert.deepEqual(names(await use.call('SearchFile', { drive_id: '1', query: 'name match "B" and type = "file"' })), ['b.txt'])
  assert.equal((await use.refused('SearchFile', { query: 'size > 1' })).code, 'InvalidParameter.query')
})

test('an entry is changed, moved, copied, thrown away, brought back and deleted', async (t) => {
  const use = await useSandbox(t)
  const target = await folder(use, 'f')
  const file = await upload(use, 'a.txt', 'content')
  const of = { drive_id: '1', file_id: file.file_id }
  const inFolder = { drive_id: '1', parent_file_id: target.file_id }
  assert.equal((await use.call('UpdateFile', { ...of, name: 'b.txt', starred: true })).name, 'b.txt')
  await upload(use, 'c.txt', 'other')
  assert.equal((await use.refused('UpdateFile', { ...of, name: 'c.txt', check_name_mode: 'refuse' })).code, 'AlreadyExist.File')
  assert.equal((await use.call('UpdateFile', { ...of, name: 'b.txt', check_name_mode: 'refuse' })).name, 'b.txt')
  const moved = await use.call('MoveFile', { ...of, to_parent_file_id: target.file_id })
  assert.deepEqual([moved.exist, moved.async_task_id], [false, ''])
  assert.deepEqual(names(await use.call('ListFile', inFolder)), ['b.txt'])

  const copied = await use.call('CopyFile', { drive_id: '1', file_id: target.file_id, to_parent_file_id: 'root', auto_rename: true })
  const [copy] = (await use.call('ListFile', { drive_id: '1', parent_file_id: copied.file_id })).items
  await use.call('DeleteFile', of)
  assert.equal((await use.refused('GetFile', of)).code, 'NotFound.File')
  const { url } = await use.call('GetDownloadUrl', { drive_id: '1', file_id: copy.file_id, file_name: 'x.txt' })
  const got = await getUrl(url)
  assert.deepEqual([got.text, got.headers['content-disposition']], ['content', "attachment; filename*=UTF-8''x.txt"])

  const bin = { drive_id: '1', file_id: copied.file_id }
  await use.call('TrashFile', bin)
  assert.deepEqual(names(await use.call('ListFile', top)), ['f', 'c.txt'])
  assert.equal((await use.refused('GetFile', bin)).code, 'NotFound.File')
  assert.equal((await use.refused('RestoreFile', { drive_id: '1', file_id: target.file_id })).code, 'NotFound.File')
  await use.call('RestoreFile', bin)
  assert.equal((await use.call('ListFile', top)).items.length, 3)
  await use.call('DeleteFile', bin)
  assert.equal((await use.refused('GetFile', { drive_id: '1', file_id: copy.file_id })).code, 'NotFound.File')
})

test('a folder cannot be moved into itself', async (t) => {
  const use = await useSandbox(t)
  const outer = await folder(use, 'outer')
  const inner = await folder(use, 'inner', { parent_file_id: outer.file_id })
  const refused = await use.refused('MoveFile', { drive_id: '1', file_id: outer.file_id, to_parent_file_id: inner.file_id })
  assert.equal(refused.code, 'InvalidParameter.to_parent_file_id')
})

test('a download URL cannot be changed, and ends', async (t) => {
  const use = await useSandbox(t)
  const [a, b] = [await upload(use, 'a', 'a'), await upload(use, 'b', 'b')]
  assert.equal((await getUrl(a.download_url.replace(a.file_id, b.file_id))).status, 403)
  use.pass(15 * 60_000)
  assert.match((await getUrl(a.download_url)).text, /expired/)
})

test('drives', async (t) => {
  const use = await useSandbox(t)
  const { id: owner } = use.sandbox.world.user
  const made = await use.call('CreateDrive', { drive_name: 'second', owner, owner_type: 'user' })
  await use.call('UpdateDrive', { drive_id: made.drive_id, drive_name: 'renamed' })
  await upload(use, 'a', 'abc', { drive_id: '1' })
  const { items } = await use.call('ListDrive', { owner })
  assert.deepEqual(
    items.map(({ drive_name, used_size }: { drive_name: string; used_size: number }) => [drive_name, used_size]),
    [
      ['Sandbox', 3],
      ['renamed', 0],
    ],
  )
  assert.equal((await use.refused('GetDefaultDrive')).code, 'InvalidParameterMissing.user_id')
  assert.equal((await use.call('GetDefaultDrive', { user_id: owner })).drive_id, '1')
  assert.equal((await use.call('GetUser', { user_id: owner })).default_drive_id, '1')
  assert.equal((await use.refused('ListMyDrives')).status, 403)
  await use.call('DeleteDrive', { drive_id: made.drive_id })
  assert.equal((await use.refused('GetDrive', { drive_id: made.drive_id })).code, 'NotFound.Drive')
})
