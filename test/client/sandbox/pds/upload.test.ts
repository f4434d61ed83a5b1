import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Sha1 } from '../../../../client/src/sandbox/hashes/sha1.ts'
import { getUrl, putPart, sha1, top, upload } from '../support/upload.ts'
import { type TestSandbox, useSandbox } from '../support/useSandbox.ts'

const kilobyte = 1024
const bytes = Uint8Array.from({ length: 250 * kilobyte }, (_, at) => (at * 31) % 253)
const three = [bytes.subarray(0, 100 * kilobyte), bytes.subarray(100 * kilobyte, 200 * kilobyte), bytes.subarray(200 * kilobyte)] as const

type Opened = Awaited<ReturnType<TestSandbox['call']>>

async function opened(use: TestSandbox, more: object = {}): Promise<Opened> {
  const part_info_list = [{ part_number: 1 }, { part_number: 2 }, { part_number: 3 }]
  return use.call('CreateFile', { ...top, name: 'a.bin', type: 'file', size: bytes.length, part_info_list, ...more })
}

const ids = ({ file_id, upload_id }: Opened) => ({ drive_id: '1', file_id, upload_id })
const url = (upload: Opened, part: number): string => upload.part_info_list[part - 1].upload_url
const codeOf = (text: string) => /<Code>(.*?)<\/Code>/.exec(text)?.[1]

for (const [what, content] of [
  ['nothing', ''],
  ['one byte', 'x'],
  ['some text', 'hello 你好'],
] as const) {
  test(`a file of ${what} goes up in one part and comes down again`, async (t) => {
    const use = await useSandbox(t)
    const file = await upload(use, 'a.txt', content)
    const hash = sha1(Buffer.from(content))
    assert.deepEqual(
      [file.name, file.size, file.content_hash, file.status, file.type],
      ['a.txt', Buffer.byteLength(content), hash, 'available', 'file'],
    )
    const got = await use.call('GetFile', { drive_id: '1', file_id: file.file_id })
    assert.equal((await getUrl(got.download_url)).text, content)
  })
}

test('parts make a file, in order; the answer has the hashes of the whole', async (t) => {
  const use = await useSandbox(t)
  const open = await opened(use)
  assert.deepEqual([open.rapid_upload, open.type, open.file_name], [false, 'file', 'a.bin'])
  for (const [at, part] of three.entries()) {
    const { status, headers } = await putPart(url(open, at + 1), part)
    assert.equal(status, 200)
    assert.match(String(headers.etag), /^"[0-9A-F]{32}"$/)
  }
  const file = await use.call('CompleteFile', ids(open))
  assert.equal(file.content_hash, sha1(bytes))
  assert.deepEqual((await getUrl(file.download_url)).bytes, Buffer.from(bytes))
})

test('a part out of turn, a part that is there already, a part of no upload', async (t) => {
  const use = await useSandbox(t)
  const open = await opened(use)
  const early = await putPart(url(open, 2), three[1])
  assert.deepEqual([early.status, codeOf(early.text)], [400, 'PartNotSequential'])
  await putPart(url(open, 1), three[0])
  const again = await putPart(url(open, 1), three[0])
  assert.deepEqual([again.status, codeOf(again.text)], [409, 'PartAlreadyExist'])
  await putPart(url(open, 2), three[1])
  await putPart(url(open, 3), three[2])
  await use.call('CompleteFile', ids(open))
  const late = await putPart(url(open, 1), three[0])
  assert.deepEqual([late.status, codeOf(late.text)], [404, 'NoSuchUpload'])
})

test('URLs are good for 15 minutes, and new ones can be had', async (t) => {
  const use = await useSandbox(t)
  const open = await opened(use)
  use.pass(15 * 60_000)
  const late = await putPart(url(open, 1), three[0])
  assert.deepEqual([late.status, codeOf(late.text)], [403, 'AccessDenied'])
  assert.match(late.text, /expired/)
  const fresh = await use.call('GetUploadUrl', { ...ids(open), part_info_list: [{ part_number: 1 }] })
  assert.equal((await putPart(url(fresh, 1), three[0])).status, 200)
})

test('a URL is signed over path and content type', async (t) => {
  const use = await useSandbox(t)
  const open = await opened(use, { part_info_list: [{ part_number: 1, content_type: 'text/plain' }] })
  for (const [wrong, type] of [
    [url(open, 1), ''],
    [url(open, 1), 'text/html'],
    [url(open, 1).replace('/1?', '/2?'), 'text/plain'],
  ] as const) {
    const refused = await putPart(wrong, 'x', type === '' ? {} : { 'content-type': type })
    assert.deepEqual([refused.status, codeOf(refused.text)], [403, 'SignatureDoesNotMatch'])
  }
  assert.equal((await putPart(url(open, 1), three[0], { 'content-type': 'text/plain' })).status, 200)
})

test('what is stored is listed, page by page', async (t) => {
  const use = await useSandbox(t)
  const open = await opened(use)
  for (const [at, part] of three.entries()) await putPart(url(open, at + 1), part)
  const first = await use.call('ListUploadedParts', { ...ids(open), limit: 2 })
  assert.deepEqual(
    first.uploaded_parts.map(({ part_number, part_size }: { part_number: number; part_size: number }) => [part_number, part_size]),
    [
      [1, 102400],
      [2, 102400],
    ],
  )
  assert.equal(first.next_part_number_marker, '2')
  const rest = await use.call('ListUploadedParts', { ...ids(open), part_number_marker: 2 })
  assert.deepEqual([rest.uploaded_parts.length, rest.next_part_number_marker], [1, ''])
})

for (const [what, parts, more, message] of [
  ['a missing part', [1, 2], {}, /parts have 204800 bytes together/],
  ['no part', [], {}, /No part has been uploaded/],
  ['a wrong CRC', [1, 2, 3], { crc64_hash: '1' }, /crc64_hash \d+/],
] as const) {
  test(`an upload with ${what} is not completed, and can go on`, async (t) => {
    const use = await useSandbox(t)
    const open = await opened(use)
    for (const part of parts) await putPart(url(open, part), three[part - 1] ?? '')
    const refused = await use.refused('CompleteFile', { ...ids(open), ...more })
    assert.equal(refused.status, 400)
    assert.match(refused.message, message)
    assert.equal((await use.call('ListFile', top)).items.length, 0)
    for (const part of [1, 2, 3].slice(parts.length)) await putPart(url(open, part), three[part - 1] ?? '')
    assert.equal((await use.call('CompleteFile', ids(open))).content_hash, sha1(bytes))
  })
}

test('content that is not what was announced is refused', async (t) => {
  const use = await useSandbox(t)
  const open = await use.call('CreateFile', {
    ...top,
    name: 'a',
    type: 'file',
    size: 1,
    content_hash: sha1(Buffer.from('x')),
    content_hash_name: 'sha1',
  })
  await putPart(url(open, 1), 'y')
  assert.equal((await use.refused('CompleteFile', ids(open))).code, 'InvalidParameterNotMatch.content_hash')
})

test('an announced hash may be in lower case', async (t) => {
  const use = await useSandbox(t)
  const hash = { content_hash: sha1(Buffer.from('x')).toLowerCase(), content_hash_name: 'sha1' }
  const open = await use.call('CreateFile', { ...top, name: 'a', type: 'file', size: 1, ...hash })
  await putPart(url(open, 1), 'x')
  assert.equal((await use.call('CompleteFile', ids(open))).size, 1)
})

test('small parts are refused, but for the last', async (t) => {
  const use = await useSandbox(t)
  const open = await use.call('CreateFile', { ...top, name: 'a', type: 'file', part_info_list: [{ part_number: 1 }, { part_number: 2 }] })
  await putPart(url(open, 1), 'small')
  await putPart(url(open, 2), 'last')
  assert.match((await use.refused('CompleteFile', ids(open))).message, /Part 1 has 5 bytes/)
})

test('known content needs no bytes: by its hash, and first by that of its start', async (t) => {
  const use = await useSandbox(t)
  await upload(use, 'a.bin', bytes)
  const again = { ...top, name: 'b.bin', type: 'file', size: bytes.length }
  const matched = await use.refused('CreateFile', { ...again, pre_hash: sha1(bytes.subarray(0, 1024)).toLowerCase() })
  assert.deepEqual([matched.status, matched.code], [409, 'PreHashMatched'])
  const rapid = await use.call('CreateFile', { ...again, content_hash: sha1(bytes).toLowerCase(), content_hash_name: 'sha1' })
  assert.deepEqual([rapid.rapid_upload, rapid.part_info_list], [true, undefined])
  const file = await use.call('GetFile', { drive_id: '1', file_id: rapid.file_id })
  assert.deepEqual((await getUrl(file.download_url)).bytes, Buffer.from(bytes))
  const late = await use.refused('GetUploadUrl', { ...ids(rapid), part_info_list: [{ part_number: 1 }] })
  assert.deepEqual([late.status, late.code], [409, 'AlreadyExist.File'])

  const other = Uint8Array.from(bytes).fill(255, 0, 1)
  const unknown = await use.call('CreateFile', { ...again, name: 'c.bin', pre_hash: sha1(other.subarray(0, 1024)) })
  assert.equal(unknown.rapid_upload, false)
})

test('parallel parts come in any order, each with the SHA-1 state before it', async (t) => {
  const use = await useSandbox(t)
  const open = await opened(use, { parallel_upload: true, part_info_list: parallelParts() })
  for (const part of [3, 1, 2]) assert.equal((await putPart(url(open, part), three[part - 1] ?? '')).status, 200)
  assert.equal((await use.call('CompleteFile', ids(open))).content_hash, sha1(bytes))
})

test('a wrong SHA-1 state is found out', async (t) => {
  const use = await useSandbox(t)
  const [one, two, last] = parallelParts()
  const wrong = { ...two, parallel_sha1_ctx: { ...two?.parallel_sha1_ctx, h: [1, 2, 3, 4, 5] } }
  const open = await opened(use, { parallel_upload: true, part_info_list: [one, wrong, last] })
  for (const part of [1, 2, 3]) await putPart(url(open, part), three[part - 1] ?? '')
  assert.match((await use.refused('CompleteFile', ids(open))).message, /parallel_sha1_ctx of part 2 is not the state after part 1/)
})

test('a parallel part without its state is refused', async (t) => {
  const use = await useSandbox(t)
  const refused = await use.refused('CreateFile', {
    ...top,
    name: 'a',
    type: 'file',
    parallel_upload: true,
    part_info_list: [{ part_number: 1 }],
  })
  assert.equal(refused.code, 'InvalidParameterMissing.parallel_sha1_ctx')
})

function parallelParts() {
  const hash = new Sha1()
  return three.map((part, at) => {
    const { h = [], offset = 0 } = hash.state() ?? {}
    hash.update(part)
    return { part_number: at + 1, parallel_sha1_ctx: at === 0 ? { h: [], part_offset: 0 } : { h, part_offset: offset } }
  })
}

test('an overwritten file has its old content until the upload is complete, then the new, under the same id', async (t) => {
  const use = await useSandbox(t)
  const old = await upload(use, 'a.txt', 'old')
  const open = await use.call('CreateFile', { ...top, name: 'a.txt', type: 'file', size: 3, file_id: old.file_id })
  assert.equal(open.file_id, old.file_id)
  await putPart(url(open, 1), 'new')
  const content = async () => (await getUrl((await use.call('GetFile', { drive_id: '1', file_id: old.file_id })).download_url)).text
  assert.equal(await content(), 'old')
  const file = await use.call('CompleteFile', ids(open))
  assert.equal(await content(), 'new')
  assert.notEqual(file.revision_id, old.revision_id)
  assert.equal((await use.call('ListFile', top)).items.length, 1)
})

test('an upload that is completed is gone', async (t) => {
  const use = await useSandbox(t)
  const open = await use.call('CreateFile', { ...top, name: 'a', type: 'file' })
  await putPart(url(open, 1), 'x')
  await use.call('CompleteFile', ids(open))
  for (const action of ['CompleteFile', 'ListUploadedParts']) {
    const refused = await use.refused(action, ids(open))
    assert.deepEqual([refused.status, refused.code], [404, 'NotFound.UploadId'])
  }
})
