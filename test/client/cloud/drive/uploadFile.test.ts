import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createFolder } from '../../../../client/src/cloud/drive/createFolder.ts'
import type { UploadProgress } from '../../../../client/src/cloud/drive/uploadTypes.ts'
import { type ByteSource, bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { failureOf } from '../support/failureOf.ts'
import { fakeCall } from '../support/fakeCall.ts'
import { fakeDrive } from '../support/fakeDrive.ts'
import { content, part, upload } from '../support/uploading.ts'

describe('an upload that goes well', () => {
  for (const size of [0, 1, part, part + 1, 5 * part]) {
    for (const parallel of [1, 3]) {
      test(`${size} bytes${parallel > 1 ? ', three parts at a time' : ''}`, async () => {
        await using drive = await fakeDrive()
        const outcome = await upload(drive.call, content(size), { parallel })
        assert(outcome.end === 'uploaded' && !outcome.rapid)
        assert(drive.files[0]?.content.equals(content(size)))
        assert.equal(drive.log.filter((entry) => entry.startsWith('PUT')).length, Math.max(1, Math.ceil(size / part)))
        assert(drive.mostOpen() <= parallel)
      })
    }
  }

  test('tells how far it is, from hashing to the last byte, and never back', async () => {
    await using drive = await fakeDrive()
    const told: UploadProgress[] = []
    await upload(drive.call, content(3 * part), { onProgress: (progress) => told.push(progress) })
    assert.deepEqual([...new Set(told.map(({ phase }) => phase))], ['hashing', 'sending', 'completing'])
    const sending = told.filter(({ phase }) => phase === 'sending').map(({ bytes }) => bytes)
    assert.deepEqual(
      sending,
      [...sending].sort((a, b) => a - b),
    )
    assert.equal(sending.at(-1), 3 * part)
  })

  test('a drive that knows no parallel uploads gets the parts in order', async () => {
    await using drive = await fakeDrive()
    drive.options.parallelSupported = false
    await upload(drive.call, content(3 * part), { parallel: 3 })
    assert(drive.files[0]?.content.equals(content(3 * part)))
    assert.deepEqual(
      drive.log.filter((entry) => entry.startsWith('PUT')),
      ['PUT 1', 'PUT 2', 'PUT 3'],
    )
  })
})

describe('rapid upload', () => {
  test('content that the drive has already: no byte is sent', async () => {
    await using drive = await fakeDrive()
    drive.put('other', content(2 * part))
    const outcome = await upload(drive.call, content(2 * part))
    assert(outcome.end === 'uploaded' && outcome.rapid && outcome.file.name === 'a.bin')
    assert.deepEqual(drive.log, ['CreateFile', 'GetFile'])
    assert.equal(drive.files.length, 2)
  })

  test('a large file is announced by its beginning, and sent when that is new', async () => {
    await using drive = await fakeDrive()
    await upload(drive.call, content(3 * part), { preHashFrom: part })
    assert.equal(drive.inputs.length, 2)
    assert(drive.inputs[0]?.pre_hash && !drive.inputs[0]?.content_hash)
    assert(drive.files[0]?.content.equals(content(3 * part)))
  })

  test('a large file with a known beginning is hashed as a whole', async () => {
    await using drive = await fakeDrive()
    drive.put('other', content(3 * part))
    const outcome = await upload(drive.call, content(3 * part), { preHashFrom: part })
    assert(outcome.end === 'uploaded' && outcome.rapid)
    assert.deepEqual(drive.log, ['CreateFile', 'CreateFile', 'GetFile'])
  })

  test('a known beginning and another end: sent after all', async () => {
    await using drive = await fakeDrive()
    drive.put('other', Buffer.concat([content(part), content(part, 3)]))
    const outcome = await upload(drive.call, content(2 * part), { preHashFrom: part })
    assert(outcome.end === 'uploaded' && !outcome.rapid)
    assert(drive.files[1]?.content.equals(content(2 * part)))
  })
})

describe('a name that is taken', () => {
  const cases = [
    ['ignore', ['a.bin', 'a.bin'], 'uploaded'],
    ['auto_rename', ['a.bin', 'a(1).bin'], 'uploaded'],
    ['refuse', ['a.bin'], 'exists'],
    ['overwrite', ['a.bin'], 'uploaded'],
  ] as const
  for (const [conflict, names, end] of cases) {
    test(conflict, async () => {
      await using drive = await fakeDrive()
      drive.put('a.bin', content(10, 3))
      assert.equal((await upload(drive.call, content(20), { conflict })).end, end)
      assert.deepEqual(
        drive.files.map(({ name }) => name),
        names,
      )
      assert.equal(drive.files[0]?.content.length, conflict === 'overwrite' ? 20 : 10)
    })
  }

  test('a name that cannot be is refused before anything is sent', async () => {
    const { call, sent } = fakeCall(() => ({}))
    for (const name of ['', 'a/b', 'ä'.repeat(513)])
      assert.equal((await failureOf(upload(call, content(1), { name }))).facts.code, 'InvalidName')
    assert.equal(sent.length, 0)
  })

  test('a folder is found or made', async () => {
    const { call, sent } = fakeCall(() => ({ file_id: 'f', exist: true }))
    assert.deepEqual(await createFolder(call, '1', 'root', 'reports'), { file_id: 'f', existed: true })
    assert.equal(sent[0]?.input.check_name_mode, 'refuse')
  })
})

test('a file that changes while it is sent is reported', async () => {
  await using drive = await fakeDrive()
  let reads = 0
  const changing: ByteSource = { size: 10, read: (start, end) => bytesSource(content(10, ++reads)).read(start, end) }
  assert.equal((await failureOf(upload(drive.call, changing))).facts.code, 'ContentMismatch')
})
