import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { UploadState } from '../../../../client/src/cloud/drive/uploadTypes.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'
import { type ByteSource, bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { failureOf } from '../support/failureOf.ts'
import { fakeDrive } from '../support/fakeDrive.ts'
import { content, error, part, upload, waits } from '../support/uploading.ts'

describe('trouble with a part', () => {
  for (const parallel of [1, 3]) {
    const how = parallel > 1 ? ' (parallel)' : ''

    for (const http of ['reset', 'resetAfter', 'expired', 'unavailable'] as const) {
      test(`${http}: the part is sent again, the content is right${how}`, async () => {
        await using drive = await fakeDrive([{ at: 'PUT', part: 2, http }])
        const outcome = await upload(drive.call, content(4 * part), { parallel })
        assert.equal(outcome.end, 'uploaded')
        assert(drive.files[0]?.content.equals(content(4 * part)))
        assert.equal(drive.log.filter((entry) => entry === 'PUT 2').length, 2)
        assert.equal(drive.log.filter((entry) => entry === 'PUT 1').length, 1)
        assert.equal(drive.log.includes('GetUploadUrl'), http === 'expired')
      })
    }

    test(`a part that never gets through ends it, and a resume sends only the rest${how}`, async () => {
      await using drive = await fakeDrive([{ at: 'PUT', part: 3, http: 'unavailable', times: 5 }])
      let state: UploadState | undefined
      const failure = await failureOf(upload(drive.call, content(5 * part), { parallel, onState: (told) => (state = told) }))
      assert.deepEqual([failure.kind, failure.facts.requestId], ['service', 'OSS-1'])
      assert(state)
      const kept: UploadState = JSON.parse(JSON.stringify(state))
      const before = [...(drive.uploads.get(kept.upload_id)?.parts.keys() ?? [])]
      drive.log.length = 0
      assert.equal((await upload(drive.call, content(5 * part), { parallel, resume: kept })).end, 'uploaded')
      assert(drive.files[0]?.content.equals(content(5 * part)))
      assert.equal(drive.files.length, 1)
      for (const number of before) assert(!drive.log.includes(`PUT ${number}`), `part ${number} was sent again`)
      assert(!drive.log.includes('CreateFile'))
    })
  }

  for (const http of ['resetAfter', 'unavailable'] as const) {
    test(`${http}: a file that is hashed on the way is hashed once`, async () => {
      await using drive = await fakeDrive([{ at: 'PUT', part: 2, http }])
      assert.equal((await upload(drive.call, content(3 * part), { preHashFrom: 0 })).end, 'uploaded')
    })
  }

  test('after a failure no other part is begun', async () => {
    await using drive = await fakeDrive([{ at: 'PUT', part: 1, http: 'expired' }])
    let release = () => {}
    const failed = new Promise<void>((resolve) => {
      release = resolve
    })
    const source = bytesSource(content(10 * part))
    let hashed = false
    const held: ByteSource = {
      ...source,
      // The second part is under way until the first has failed for good.
      async *read(start, end) {
        if (start === part && hashed) await failed
        yield* source.read(start, end)
      },
    }
    const call: Call = async (operation, input, options) => {
      hashed = true
      if (operation.action !== 'GetUploadUrl') return drive.call(operation, input, options)
      setImmediate(release)
      throw error('permission', false)
    }
    assert.equal((await failureOf(upload(call, held, { parallel: 2 }))).kind, 'permission')
    const begun = drive.log.filter((entry) => entry.startsWith('PUT'))
    assert.deepEqual(begun.sort(), ['PUT 1', 'PUT 2'])
  })

  test('URLs are asked for again before they are too old', async () => {
    await using drive = await fakeDrive()
    const clock = waits()
    const source = bytesSource(content(3 * part))
    const slow: ByteSource = {
      ...source,
      async *read(start, end) {
        yield* source.read(start, end)
        await clock.sleep(13 * 60_000)
      },
    }
    await upload(drive.call, slow, { clock, preHashFrom: 0 })
    assert.deepEqual(drive.log.slice(1), ['PUT 1', 'GetUploadUrl', 'PUT 2', 'GetUploadUrl', 'PUT 3', 'CompleteFile'])
  })

  test('parts that are out of order: asks what is there and goes on from it', async () => {
    await using drive = await fakeDrive()
    let state: UploadState | undefined
    const stolen: Call = async (operation, input, options) => {
      const answer = await drive.call(operation, input, options)
      // Somebody else has sent two parts already.
      if (operation.action === 'CreateFile')
        for (const one of drive.uploads.values())
          for (const number of [1, 2]) one.parts.set(number, content(3 * part).subarray((number - 1) * part, number * part))
      return answer
    }
    await upload(stolen, content(3 * part), { onState: (told) => (state = told) })
    assert(state && drive.files[0]?.content.equals(content(3 * part)))
  })
})
