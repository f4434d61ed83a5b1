import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { partHashesOf, preHashOf, sha1Of } from '../../../../client/src/cloud/drive/hashes.ts'
import { partSizeFor, partsOf } from '../../../../client/src/cloud/drive/partPlan.ts'
import { sha1 } from '../../../../client/src/cloud/drive/sha1.ts'
import { bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'

const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 255))
const reference = (content: Uint8Array) => createHash('sha1').update(content).digest('hex')

test('our SHA-1 is SHA-1, at every length around a block and in pieces of any size', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000]) {
    for (const piece of [1, 3, 63, 64, 65, 1000]) {
      const content = bytes(length)
      const hash = sha1()
      for (let at = 0; at < length; at += piece) hash.update(content.subarray(at, at + piece))
      assert.equal(hash.digest(), reference(content), `${length} bytes in pieces of ${piece}`)
    }
  }
})

test('the state in between, as a part carries it', () => {
  const hash = sha1()
  hash.update(Buffer.alloc(64, 'a'))
  // Computed by an independent implementation of FIPS 180-4.
  assert.deepEqual(hash.context(), { h: stateAfter(Buffer.alloc(64, 'a')), part_offset: 64 })
  hash.update(bytes(1))
  assert.throws(() => hash.context(), RangeError)
})

test('the states before each part, and the hash of the whole', async () => {
  const content = bytes(1000)
  const { sha1: whole, contexts } = await partHashesOf(bytesSource(content), 320)
  assert.equal(whole, reference(content).toUpperCase())
  assert.deepEqual(
    contexts.map(({ part_offset }) => part_offset),
    [0, 320, 640, 960],
  )
  assert.deepEqual(contexts[0]?.h, [])
  assert.deepEqual(contexts[2]?.h, stateAfter(content.subarray(0, 640)))
})

test('the hash of a file, and of its first kilobyte', async () => {
  const content = bytes(5000)
  assert.equal(await sha1Of(bytesSource(content)), reference(content).toUpperCase())
  assert.equal(await preHashOf(bytesSource(content)), reference(content.subarray(0, 1024)).toUpperCase())
  assert.equal(await preHashOf(bytesSource(content.subarray(0, 10))), reference(content.subarray(0, 10)).toUpperCase())
})

test('hashing can be cancelled', async () => {
  await assert.rejects(sha1Of(bytesSource(bytes(10)), { signal: AbortSignal.abort('why not') }), { name: 'AbortError' })
})

test('parts: their size and their borders', () => {
  const megabyte = 1024 * 1024
  assert.equal(partSizeFor(1), 10 * megabyte)
  assert.equal(partSizeFor(1, 1), 102400)
  assert.equal(partSizeFor(1, 102401), 102464)
  const large = partSizeFor(500 * 1024 * megabyte)
  assert(large % 64 === 0 && partsOf(500 * 1024 * megabyte, large).length <= 9000)
  assert.deepEqual(partsOf(0, 10), [{ number: 1, start: 0, end: 0 }])
  assert.deepEqual(partsOf(20, 10), [
    { number: 1, start: 0, end: 10 },
    { number: 2, start: 10, end: 20 },
  ])
  assert.deepEqual(partsOf(21, 10).at(-1), { number: 3, start: 20, end: 21 })
})

/** SHA-1 as the standard writes it down, slowly, without padding. */
function stateAfter(content: Uint8Array): number[] {
  const rotate = (word: number, by: number) => ((word << by) | (word >>> (32 - by))) >>> 0
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let at = 0; at < content.length; at += 64) {
    const words = Array.from({ length: 16 }, (_, t) => Buffer.from(content).readUInt32BE(at + 4 * t))
    for (let t = 16; t < 80; t++)
      words.push(rotate(((words[t - 3] ?? 0) ^ (words[t - 8] ?? 0) ^ (words[t - 14] ?? 0) ^ (words[t - 16] ?? 0)) >>> 0, 1))
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
    words.forEach((word, t) => {
      const [f, k] =
        t < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : t < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : t < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6]
      const next = (rotate(a, 5) + (f >>> 0) + e + k + word) >>> 0
      ;[e, d, c, b, a] = [d, c, rotate(b, 30), a, next]
    })
    state = [a, b, c, d, e].map((word, index) => ((state[index] ?? 0) + word) >>> 0)
  }
  return state
}
