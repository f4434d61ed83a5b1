import type { Sha1Context } from '../operations/shapes.ts'

/**
 * SHA-1 whose state can be read at every multiple of 64 bytes, which Node's own cannot: parallel parts of an upload each carry the state
 * before them. FIPS 180-4, section 6.1.
 */
export interface Sha1 {
  update(bytes: Uint8Array): void
  /** The state so far. Throws a RangeError between two blocks. */
  context(): Sha1Context
  /** Hex, lower case. Ends it. */
  digest(): string
}

export function sha1(): Sha1 {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const words = new Int32Array(80)
  const block = new Uint8Array(64)
  let length = 0

  function update(bytes: Uint8Array): void {
    let at = 0
    const filled = length % 64
    length += bytes.length
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.length)
      block.set(bytes.subarray(0, at), filled)
      if (filled + at < 64) return
      compress(state, words, block, 0)
    }
    for (; at + 64 <= bytes.length; at += 64) compress(state, words, bytes, at)
    block.set(bytes.subarray(at))
  }

  return {
    update,
    context() {
      if (length % 64 !== 0) throw new RangeError(`SHA-1 has no state at ${length} bytes, which is no multiple of 64.`)
      return { h: [...state], part_offset: length }
    },
    digest() {
      const bits = BigInt(length) * 8n
      const padding = new Uint8Array(((119 - (length % 64)) % 64) + 9)
      padding[0] = 0x80
      new DataView(padding.buffer).setBigUint64(padding.length - 8, bits)
      update(padding)
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
    },
  }
}

/** One block of 64 bytes. The four rounds are written out because a test inside the loop halves the speed. */
function compress(state: Uint32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0, i = at; t < 16; t++, i += 4)
    w[t] = (at8(bytes, i) << 24) | (at8(bytes, i + 1) << 16) | (at8(bytes, i + 2) << 8) | at8(bytes, i + 3)
  for (let t = 16; t < 80; t++) {
    const mixed = at32(w, t - 3) ^ at32(w, t - 8) ^ at32(w, t - 14) ^ at32(w, t - 16)
    w[t] = (mixed << 1) | (mixed >>> 31)
  }
  let a = (state[0] ?? 0) | 0
  let b = (state[1] ?? 0) | 0
  let c = (state[2] ?? 0) | 0
  let d = (state[3] ?? 0) | 0
  let e = (state[4] ?? 0) | 0
  for (let t = 0; t < 20; t++) {
    const next = (((a << 5) | (a >>> 27)) + ((b & c) | (~b & d)) + e + 0x5a827999 + at32(w, t)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (let t = 20; t < 40; t++) {
    const next = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0x6ed9eba1 + at32(w, t)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (let t = 40; t < 60; t++) {
    const next = (((a << 5) | (a >>> 27)) + ((b & c) | (b & d) | (c & d)) + e + 0x8f1bbcdc + at32(w, t)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (let t = 60; t < 80; t++) {
    const next = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0xca62c1d6 + at32(w, t)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
  state[4] = (state[4] ?? 0) + e
}

const at8 = (bytes: Uint8Array, at: number) => bytes[at] as number
const at32 = (words: Int32Array, at: number) => words[at] as number
