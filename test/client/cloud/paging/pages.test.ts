import assert from 'node:assert/strict'
import { test } from 'node:test'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { driveUpload } from '../../../../client/src/cloud/operations/driveUpload.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import { page } from '../../../../client/src/cloud/paging/page.ts'
import { allRows, pages } from '../../../../client/src/cloud/paging/pages.ts'
import { fakeCall, type Sent } from '../support/fakeCall.ts'

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => ({ Id: String(from + index) }))

/** A workspace with so many nodes; counts are text, as ListNodes writes them. */
function workspace(count: number, total: unknown = String(count)) {
  return fakeCall(({ input }: Sent) => {
    const size = Number(input.PageSize)
    const from = (Number(input.PageNumber) - 1) * size
    return { PagingInfo: { Nodes: names(Math.min(from, count), Math.min(from + size, count)), TotalCount: total } }
  })
}

test('by number: to the last page and no further', async () => {
  for (const [count, calls] of [
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ] as const) {
    const { call, sent } = workspace(count)
    const { rows, complete } = await allRows(call, node.list, { ProjectId: '1', Name: 'a' })
    assert.deepEqual([rows.length, complete, sent.length], [count, true, calls], `${count} rows`)
    assert.deepEqual(sent[0]?.input, { ProjectId: '1', Name: 'a', PageNumber: 1, PageSize: 100 })
  }
})

test('by number without a count: until a page is not full', async () => {
  const { call, sent } = workspace(30, undefined)
  assert.equal((await allRows(call, node.list, { ProjectId: '1' }, { size: 20 })).rows.length, 30)
  assert.equal(sent.length, 2)
})

test('an empty page ends it, whatever the count says', async () => {
  const { call, sent } = workspace(10, 1000)
  assert.equal((await allRows(call, node.list, { ProjectId: '1' }, { size: 10 })).rows.length, 10)
  assert.equal(sent.length, 2)
})

test('the limit on calls ends it and says that there is more', async () => {
  const { call, sent } = workspace(1000)
  const { rows, complete } = await allRows(call, node.list, { ProjectId: '1' }, { maxCalls: 2 })
  assert.deepEqual([rows.length, complete, sent.length], [200, false, 2])
})

test('a page is only called for when it is asked for', async () => {
  const { call, sent } = workspace(1000)
  for await (const _ of pages(call, node.list, { ProjectId: '1' })) break
  assert.equal(sent.length, 1)
})

test('one page at a time, from where the last one ended', async () => {
  const { call } = workspace(25)
  const first = await page(call, node.list, { ProjectId: '1' }, undefined, { size: 20 })
  assert.deepEqual([first.rows.length, first.total, first.next], [20, 25, 2])
  const second = await page(call, node.list, { ProjectId: '1' }, first.next, { size: 20 })
  assert.deepEqual([second.rows.length, second.next], [5, undefined])
})

test('by cursor: until there is none', async () => {
  const answers = [
    { items: names(0, 2), next_marker: 'm1' },
    { items: names(2, 4), next_marker: 'm2' },
    { items: [], next_marker: '' },
  ]
  const { call, sent } = fakeCall((_, turn) => answers[turn])
  assert.equal((await allRows(call, driveFile.list, { parent_file_id: 'root' })).rows.length, 4)
  assert.deepEqual(
    sent.map(({ input }) => input.marker),
    [undefined, 'm1', 'm2'],
  )
})

test('a cursor that does not move ends it', async () => {
  const { call, sent } = fakeCall(() => ({ items: names(0, 1), next_marker: 'm1' }))
  await allRows(call, driveFile.list, { parent_file_id: 'root' })
  assert.equal(sent.length, 2)
})

test('a cursor that the operation wants as a number', async () => {
  const answers = [
    { uploaded_parts: [{ part_number: 1 }], next_part_number_marker: '1' },
    { uploaded_parts: [], next_part_number_marker: '0' },
  ]
  const { call, sent } = fakeCall((_, turn) => answers[turn])
  await allRows(call, driveUpload.parts, { file_id: 'f', upload_id: 'u' })
  assert.deepEqual(
    sent.map(({ input }) => input.part_number_marker),
    [undefined, 1],
  )
})
