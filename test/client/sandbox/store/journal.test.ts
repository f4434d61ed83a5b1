import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openJournal, readJournal } from '../../../../client/src/sandbox/store/journal.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

async function written(t: TestContext, ...records: readonly string[]): Promise<string> {
  const path = join(temporaryFolder(t), 'journal')
  const journal = await openJournal(path)
  await journal.write(records)
  await journal.close()
  return path
}

async function read(path: string): Promise<unknown[]> {
  const records: unknown[] = []
  await readJournal(path, (record) => records.push(record))
  return records
}

test('records come back in order, with every character', async (t) => {
  const path = await written(t, '{"a":1}', JSON.stringify('工作流\n"\u2028'))
  assert.deepEqual(await read(path), [{ a: 1 }, '工作流\n"\u2028'])
})

test('cut anywhere, the whole records are there and nothing else, and more can be written', async (t) => {
  const path = await written(t, '[1]', '[2]', '[3]')
  const whole = readFileSync(path)
  const line = whole.length / 3
  for (let length = whole.length; length >= 0; length--) {
    writeFileSync(path, whole.subarray(0, length))
    const kept = [[1], [2], [3]].slice(0, Math.floor(length / line))
    assert.deepEqual(await read(path), kept, `cut after ${length} bytes`)
    const journal = await openJournal(path)
    await journal.write(['[4]'])
    await journal.close()
    assert.deepEqual(await read(path), [...kept, [4]])
  }
})

test('a torn end of any content is cut off', async (t) => {
  const path = await written(t, '[1]')
  appendFileSync(path, '0123456789abcdef [2]\n')
  assert.deepEqual(await read(path), [[1]])
})

test('damage in the middle is told, not hidden', async (t) => {
  const path = await written(t, '[1]', '[2]', '[3]')
  const bytes = readFileSync(path)
  bytes[bytes.length / 3 + 18] = 0x39
  writeFileSync(path, bytes)
  await assert.rejects(read(path), /is damaged at byte 21, with whole records after it/)
  truncateSync(path, bytes.length - 1)
})
