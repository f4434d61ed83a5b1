import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { UploadProgress, UploadState } from '../../../../client/src/cloud/drive/uploadTypes.ts'
import { failureOf } from '../support/failureOf.ts'
import { fakeDrive } from '../support/fakeDrive.ts'
import { content, error, part, upload } from '../support/uploading.ts'

describe('trouble with a call', () => {
  test('creating: refused for the moment, then done once', async () => {
    await using drive = await fakeDrive([{ at: 'CreateFile', answer: error('throttled', false) }])
    await upload(drive.call, content(10))
    assert.equal(drive.files.length, 1)
  })

  for (const carriedOut of [true, false]) {
    for (const conflict of ['ignore', 'auto_rename', 'refuse'] as const) {
      test(`creating: rapid upload ${carriedOut ? '' : 'not '}carried out, answer lost, ${conflict}: there once`, async () => {
        await using drive = await fakeDrive([{ at: 'CreateFile', answer: error('unreadable', true), carriedOut }])
        drive.put('other', content(10))
        const outcome = await upload(drive.call, content(10), { conflict })
        assert.equal(outcome.end, 'uploaded')
        assert.deepEqual(
          drive.files.map(({ name }) => name),
          ['other', 'a.bin'],
        )
      })
    }
  }

  test('completing: carried out, answer lost: found, and not closed again', async () => {
    await using drive = await fakeDrive([{ at: 'CompleteFile', answer: error('unreadable', true), carriedOut: true }])
    const outcome = await upload(drive.call, content(10))
    assert(outcome.end === 'uploaded' && outcome.file.name === 'a.bin')
    assert.deepEqual(drive.log.slice(-2), ['CompleteFile', 'GetFile'])
    assert.equal(drive.files.length, 1)
  })

  test('completing over an old file: not carried out, and the old content is not taken for the new', async () => {
    await using drive = await fakeDrive([{ at: 'CompleteFile', answer: error('service', true) }])
    drive.put('a.bin', content(10, 3))
    await upload(drive.call, content(10), { conflict: 'overwrite' })
    assert(drive.files[0]?.content.equals(content(10)))
  })

  test('completing: refused for good', async () => {
    await using drive = await fakeDrive([{ at: 'CompleteFile', answer: error('permission', false) }])
    assert.equal((await failureOf(upload(drive.call, content(10)))).kind, 'permission')
  })

  test('a cancel while sending leaves a state to resume from', async () => {
    await using drive = await fakeDrive()
    const abort = new AbortController()
    let state: UploadState | undefined
    const options = {
      signal: abort.signal,
      onState: (told: UploadState) => {
        state = told
      },
      onProgress: ({ phase, bytes }: UploadProgress) => {
        if (phase === 'sending' && bytes >= part) abort.abort()
      },
    }
    assert.equal((await failureOf(upload(drive.call, content(3 * part), options))).kind, 'cancelled')
    assert(state)
    assert.equal((await upload(drive.call, content(3 * part), { resume: state })).end, 'uploaded')
    assert(drive.files[0]?.content.equals(content(3 * part)))
  })
})

describe('resuming', () => {
  async function interrupted(drive: Awaited<ReturnType<typeof fakeDrive>>): Promise<UploadState> {
    let state: UploadState | undefined
    await failureOf(upload(drive.call, content(3 * part), { onState: (told) => (state = told) }))
    assert(state)
    return state
  }
  const fault = () => ({ at: 'PUT', part: 2, http: 'unavailable', times: 5 }) as const

  test('an upload that was completed after all: found, nothing is sent', async () => {
    await using drive = await fakeDrive([fault()])
    const state = await interrupted(drive)
    await upload(drive.call, content(3 * part), { resume: state })
    drive.log.length = 0
    assert.equal((await upload(drive.call, content(3 * part), { resume: state })).end, 'uploaded')
    assert.deepEqual(drive.log, ['ListUploadedParts', 'GetFile'])
  })

  test('an upload that the service has forgotten: opened anew', async () => {
    await using drive = await fakeDrive([fault()])
    const state = await interrupted(drive)
    drive.uploads.clear()
    assert.equal((await upload(drive.call, content(3 * part), { resume: state })).end, 'uploaded')
    assert(drive.files[0]?.content.equals(content(3 * part)))
  })

  for (const [what, changed] of [
    ['another size', content(2 * part)],
    ['another content', content(3 * part, 5)],
  ] as const) {
    test(`a file that has ${what} now: opened anew`, async () => {
      await using drive = await fakeDrive([fault()])
      const state = await interrupted(drive)
      await upload(drive.call, changed, { resume: state })
      assert(drive.files[0]?.content.equals(changed))
    })
  }
})
