import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { type Blob, openBlobs } from '../../../../client/src/sandbox/store/blobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

async function* chunks(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function open(dir: string) {
  let last = 0
  return openBlobs(dir, () => `blob${++last}`)
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of bytes) text += Buffer.from(chunk).toString()
  return text
}

test('bytes are read back, several blobs in a row', async (t) => {
  const blobs = await open(temporaryFolder(t))
  const parts: Blob[] = [await blobs.write(chunks('ab', 'c')), await blobs.write(chunks()), await blobs.write(chunks('d'))]
  assert.deepEqual(
    parts.map(({ size }) => size),
    [3, 0, 1],
  )
  assert.equal(await textOf(blobs.read(parts)), 'abcd')
})

test('a stream that breaks leaves nothing', async (t) => {
  const dir = temporaryFolder(t)
  const blobs = await open(dir)
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('aborted')
  }
  await assert.rejects(blobs.write(broken()), /aborted/)
  assert.deepEqual(readdirSync(dir), [])
})

test('a sweep removes what nobody uses', async (t) => {
  const dir = temporaryFolder(t)
  const blobs = await open(dir)
  await blobs.write(chunks('a'))
  const used = await blobs.write(chunks('b'))
  await blobs.sweep(new Set([used.id]))
  assert.deepEqual(readdirSync(dir), [used.id])
})
