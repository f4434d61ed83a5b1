import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import { type DownloadOptions, downloadFile } from '../../../../client/src/cloud/drive/downloadFile.ts'
import { uploadFile } from '../../../../client/src/cloud/drive/uploadFile.ts'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { fakeCall } from '../support/fakeCall.ts'
import { type SandboxCloud, sandboxCloud } from '../support/sandboxCloud.ts'
import { content } from '../support/uploading.ts'

let cloud: SandboxCloud
let strike = () => {}
before(async () => {
  cloud = await sandboxCloud({ sleep: async () => strike() })
})
after(() => cloud.sandbox.stop())
afterEach(() => cloud.sandbox.faults.clear())

async function uploaded(bytes: Buffer, name: string): Promise<string> {
  const target = { drive_id: '1', parent_file_id: 'root', name, conflict: 'auto_rename' } as const
  const done = await uploadFile(cloud.call, bytesSource(bytes), target, cloud.clock)
  assert(done.end === 'uploaded')
  return done.file.file_id
}

async function download(file_id: string, options?: DownloadOptions, call = cloud.call): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of downloadFile(call, { drive_id: '1', file_id, name: 'a.csv' }, options)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const failure = (message: string | RegExp, kind: string) => (error: unknown) => {
  assert(error instanceof CloudError)
  if (typeof message === 'string') assert.equal(error.message, message)
  else assert.match(error.message, message)
  assert.deepEqual([error.kind, error.mayHaveHappened], [kind, false])
  return true
}

describe('the content of a file of the Drive', () => {
  for (const size of [0, 1, 300_000]) {
    it(`${size} bytes, equal byte for byte, with progress`, async () => {
      const bytes = content(size, size + 7)
      const seen: (readonly [number, number | undefined])[] = []
      const file = await uploaded(bytes, `${size}.bin`)
      assert(bytes.equals(await download(file, { onProgress: (done, total) => seen.push([done, total]) })))
      if (size > 0) assert.deepEqual(seen.at(-1), [size, size])
    })
  }

  it('a file that is not there', async () => {
    await assert.rejects(download('gone'), failure(/cannot be found/, 'notFound'))
  })

  it('is told in the words of the storage service when that refuses', async () => {
    const file = await uploaded(content(100), 'refused.bin')
    cloud.sandbox.faults.add({ kind: 'serverError', when: 'before', action: 'Download' })
    await assert.rejects(download(file), failure(/^Downloading a\.csv was refused by the storage service: .*\.$/, 'service'))
  })

  it('a connection that ends in the middle', async () => {
    const file = await uploaded(content(300_000, 3), 'cut.bin')
    cloud.sandbox.faults.add({ kind: 'cut', when: 'after', action: 'Download' })
    await assert.rejects(download(file), failure(/^Downloading a\.csv did not get through: /, 'unreachable'))
  })

  it('content of another length, or another content, than the service told', async () => {
    const bytes = content(1000, 5)
    const file = await uploaded(bytes, 'other.bin')
    const told = await cloud.call(driveFile.downloadUrl, { drive_id: '1', file_id: file })
    const lying = (change: object) => fakeCall(() => ({ ...told, ...change })).call
    await assert.rejects(download(file, {}, lying({ size: 999 })), failure('a.csv came with 1000 bytes instead of 999.', 'unreadable'))
    await assert.rejects(
      download(file, {}, lying({ content_hash: 'A'.repeat(40) })),
      failure('a.csv came with other content than the service has.', 'unreadable'),
    )
  })

  it('a cancel while it waits, and in the middle', async () => {
    const file = await uploaded(content(300_000, 9), 'cancelled.bin')
    const stop = new AbortController()
    strike = () => stop.abort()
    cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'Download' })
    await assert.rejects(download(file, { signal: stop.signal }), failure('Downloading a.csv was cancelled.', 'cancelled'))
    const later = new AbortController()
    await assert.rejects(
      download(file, { signal: later.signal, onProgress: () => later.abort() }),
      failure('Downloading a.csv was cancelled.', 'cancelled'),
    )
  })

  it('lets go of the connection when the reader stops', async () => {
    const file = await uploaded(content(300_000, 11), 'half.bin')
    for await (const piece of downloadFile(cloud.call, { drive_id: '1', file_id: file, name: 'a.csv' })) {
      assert.ok(piece.length > 0)
      break
    }
  })
})
