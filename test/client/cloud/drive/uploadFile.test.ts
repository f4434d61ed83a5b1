import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CloudError, type CloudErrorKind } from '../../../../client/src/cloud/call/cloudError.ts'
import { createFolder } from '../../../../client/src/cloud/drive/createFolder.ts'
import { uploadFile } from '../../../../client/src/cloud/drive/uploadFile.ts'
import type { Conflict, UploadOptions, UploadProgress, UploadState } from '../../../../client/src/cloud/drive/uploadTypes.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'
import { type ByteSource, bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { fakeCall } from '../support/fakeCall.ts'
import { fakeDrive } from '../support/fakeDrive.ts'

const kilobyte = 1024
const part = 100 * kilobyte
const content = (length: number, seed = 1) => Buffer.from(Array.from({ length }, (_, index) => (index * seed + (index >> 7)) & 255))

const waits = () => {
  let time = 0
  return {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
  }
}

function upload(
  call: Call,
  source: Buffer | ByteSource,
  options: UploadOptions & { conflict?: Conflict; name?: string; clock?: ReturnType<typeof waits> } = {},
) {
  const { conflict = 'ignore', name = 'a.bin', clock = waits(), ...rest } = options
  const target = { drive_id: '1', parent_file_id: 'root', name, conflict }
  return uploadFile(call, Buffer.isBuffer(source) ? bytesSource(source) : source, target, clock, { partSize: part, ...rest })
}

async function failureOf(work: Promise<unknown>): Promise<CloudError> {
  const outcome = await work.then(
    () => 'no failure',
    (error) => error,
  )
  assert(outcome instanceof CloudError, String(outcome))
  return outcome
}

const error = (kind: CloudErrorKind, mayHaveHappened: boolean) => new CloudError({ kind, code: kind, message: `${kind}.`, mayHaveHappened })

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

test('a file that changes while it is sent is reported', async () => {
  await using drive = await fakeDrive()
  let reads = 0
  const changing: ByteSource = { size: 10, read: (start, end) => bytesSource(content(10, ++reads)).read(start, end) }
  assert.equal((await failureOf(upload(drive.call, changing))).facts.code, 'ContentMismatch')
})
