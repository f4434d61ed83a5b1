import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { cloudCall } from '../../../client/src/cloud/cloudCall.ts'
import { connect } from '../../../client/src/cloud/connection/connect.ts'
import { createFolder } from '../../../client/src/cloud/drive/createFolder.ts'
import { uploadFile } from '../../../client/src/cloud/drive/uploadFile.ts'
import type { UploadOptions, UploadState } from '../../../client/src/cloud/drive/uploadTypes.ts'
import { driveFile } from '../../../client/src/cloud/operations/driveFile.ts'
import type { ByteSource } from '../../../client/src/cloud/transfer/byteSource.ts'
import { generatedSource } from './support/generatedSource.ts'
import { type SandboxCloud, sandboxCloud } from './support/sandboxCloud.ts'

const megabyte = 1024 * 1024
let cloud: SandboxCloud
before(async () => {
  cloud = await sandboxCloud()
})
after(() => cloud.sandbox.stop())

function upload(source: ByteSource, name: string, options: UploadOptions = {}, parent_file_id = 'root') {
  return uploadFile(cloud.call, source, { drive_id: '1', parent_file_id, name, conflict: 'ignore' }, cloud.clock, options)
}

/** SHA-1 (hex, upper case) and length of what the Drive gives back. */
async function downloaded(file_id: string): Promise<[string, number]> {
  const { url } = await cloud.call(driveFile.downloadUrl, { drive_id: '1', file_id })
  const hash = createHash('sha1')
  let length = 0
  const { body } = await fetch(url)
  assert(body)
  for await (const piece of body) {
    hash.update(piece)
    length += piece.length
  }
  return [hash.digest('hex').toUpperCase(), length]
}

async function isThere(source: ReturnType<typeof generatedSource>, file_id: string) {
  assert.deepEqual(await downloaded(file_id), [source.sha1(), source.size])
}

describe('an upload is there again, equal byte for byte', () => {
  for (const [name, size] of [
    ['empty', 0],
    ['one', 1],
    ['five', 5 * megabyte],
  ] as const) {
    test(`${size} bytes in one part`, async () => {
      const source = generatedSource(size)
      const outcome = await upload(source, name)
      assert(outcome.end === 'uploaded')
      await isThere(source, outcome.file.file_id)
    })
  }

  test('5 MB in parts at a time, some of which fail', async () => {
    cloud.sandbox.faults.add(
      { kind: 'reset', when: 'before', action: 'UploadPart', part: 2 },
      { kind: 'reset', when: 'after', action: 'UploadPart', part: 3 },
      { kind: 'expiredToken', action: 'UploadPart', part: 4 },
    )
    const source = generatedSource(5 * megabyte)
    const outcome = await upload(source, 'together', { parallel: 3, partSize: megabyte })
    assert(outcome.end === 'uploaded')
    await isThere(source, outcome.file.file_id)
  })

  test('300 MB in parts, one of which fails in the middle; again, without sending a byte', async () => {
    const source = generatedSource(300 * megabyte)
    const before = cloud.asked('UploadPart')
    cloud.sandbox.faults.add({ kind: 'serverError', when: 'before', action: 'UploadPart', part: 15 })
    const outcome = await upload(source, 'large')
    assert(outcome.end === 'uploaded' && !outcome.rapid)
    await isThere(source, outcome.file.file_id)
    // Thirty of 10 MB, one of them twice.
    assert.equal(cloud.asked('UploadPart') - before, 31)

    const parts = cloud.asked('UploadPart')
    const again = await upload(source, 'large again')
    assert(again.end === 'uploaded' && again.rapid && again.file.file_id !== outcome.file.file_id)
    assert.equal(cloud.asked('UploadPart'), parts)
    assert.deepEqual([again.file.size, again.file.content_hash?.toUpperCase()], [source.size, source.sha1()])
  })

  test('resumed after a failure: only what is missing is sent', async () => {
    const source = generatedSource(6 * megabyte)
    let state: UploadState | undefined
    const options: UploadOptions = {
      partSize: megabyte,
      onState: (told) => {
        state = told
      },
    }
    cloud.sandbox.faults.add({ kind: 'serverError', when: 'before', action: 'UploadPart', part: 4, times: 5 })
    await assert.rejects(upload(source, 'resumed', options), (error) => error instanceof CloudError && error.kind === 'service')
    assert(state)
    const before = cloud.asked('UploadPart')
    const outcome = await upload(source, 'resumed', { ...options, resume: JSON.parse(JSON.stringify(state)) })
    assert(outcome.end === 'uploaded')
    await isThere(source, outcome.file.file_id)
    assert.equal(cloud.asked('UploadPart') - before, 3)
  })

  test('into a folder, over a file, and beside one', async () => {
    const { file_id: folder } = await createFolder(cloud.call, '1', 'root', 'reports')
    assert.deepEqual(await createFolder(cloud.call, '1', 'root', 'reports'), { file_id: folder, existed: true })
    const target = { drive_id: '1', parent_file_id: folder, name: 'a.csv' }
    const put = (size: number, conflict: 'refuse' | 'overwrite' | 'auto_rename' | 'ignore') =>
      uploadFile(cloud.call, generatedSource(size), { ...target, conflict }, cloud.clock)
    const first = await put(10, 'refuse')
    assert(first.end === 'uploaded')
    assert.deepEqual(await put(11, 'refuse'), { end: 'exists', file_id: first.file.file_id })
    const over = await put(12, 'overwrite')
    assert(over.end === 'uploaded' && over.file.file_id === first.file.file_id && over.file.size === 12)
    const beside = await put(13, 'auto_rename')
    assert(beside.end === 'uploaded' && beside.file.name !== 'a.csv')
    await put(14, 'ignore')
    const { items } = (await cloud.call(driveFile.list, { drive_id: '1', parent_file_id: folder })) as {
      items: { name: string; size: number }[]
    }
    assert.deepEqual(items.map(({ size }) => size).sort(), [12, 13, 14])
  })

  test('with an access token instead of an AccessKey', async () => {
    const { sandbox, clock } = cloud
    const connection = connect({
      name: 'token',
      region: 'local',
      source: { kind: 'accessKey', accessKeyId: '', accessKeySecret: '' },
      endpoint: sandbox.endpoint,
      driveDomain: sandbox.endpoint,
      driveToken: async () => sandbox.accessToken,
    })
    assert(!('problem' in connection))
    const source = generatedSource(100)
    const target = { drive_id: '1', parent_file_id: 'root', name: 'by token', conflict: 'ignore' } as const
    const outcome = await uploadFile(cloudCall(connection, clock), source, target, clock)
    assert(outcome.end === 'uploaded')
    await isThere(source, outcome.file.file_id)
  })
})
