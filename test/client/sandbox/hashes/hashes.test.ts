import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Crc64 } from '../../../../client/src/sandbox/hashes/crc64.ts'
import { Sha1 } from '../../../../client/src/sandbox/hashes/sha1.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 251)

test('CRC-64/XZ of its check text and of nothing', () => {
  assert.equal(new Crc64().update(Buffer.from('123456789')).digest(), '11051210869376104954')
  assert.equal(new Crc64().digest(), '0')
})

test('CRC-64 does not depend on how the bytes are cut', () => {
  const whole = new Crc64().update(bytes).digest()
  for (const size of [1, 3, 8, 13, 64]) {
    const crc = new Crc64()
    for (let at = 0; at < bytes.length; at += size) crc.update(bytes.subarray(at, at + size))
    assert.equal(crc.digest(), whole, `in pieces of ${size}`)
  }
})

test('SHA-1 agrees with that of Node at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const part = bytes.subarray(0, length)
    const sha1 = new Sha1().update(part.subarray(0, length >> 1)).update(part.subarray(length >> 1))
    assert.equal(sha1.digest(), createHash('sha1').update(part).digest('hex'), `${length} bytes`)
  }
})

test('SHA-1 goes on from the state after 640 bytes', () => {
  const state = new Sha1().update(bytes.subarray(0, 640)).state()
  assert.ok(state)
  assert.equal(state.offset, 640)
  assert.equal(new Sha1(state).update(bytes.subarray(640)).digest(), createHash('sha1').update(bytes).digest('hex'))
})

test('SHA-1 has no state inside a block', () => assert.equal(new Sha1().update(bytes.subarray(0, 65)).state(), undefined))
