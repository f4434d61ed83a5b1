/**
 * SHA-1 whose state can be taken out and put in between two parts of a file, which node:crypto cannot do.
 * It is how the service hashes parts that arrive in parallel: each part starts from the state that the client says comes before it.
 */
export interface Sha1State {
  /** Five unsigned 32-bit words. */
  readonly h: readonly number[]
  /** Bytes so far, a multiple of 64. */
  readonly offset: number
}

export const sha1Start: Sha1State = { h: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0], offset: 0 }

export class Sha1 {
  readonly #h: Int32Array
  readonly #rest = new Uint8Array(64)
  readonly #words = new Int32Array(80)
  #length: number

  constructor(from: Sha1State = sha1Start) {
    this.#h = Int32Array.from(from.h)
    this.#length = from.offset
  }

  update(bytes: Uint8Array): this {
    let at = 0
    const held = this.#length % 64
    this.#length += bytes.length
    if (held > 0) {
      at = Math.min(64 - held, bytes.length)
      this.#rest.set(bytes.subarray(0, at), held)
      if (held + at < 64) return this
      this.#block(new DataView(this.#rest.buffer), 0)
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (; at + 64 <= bytes.length; at += 64) this.#block(view, at)
    this.#rest.set(bytes.subarray(at))
    return this
  }

  /** Undefined in the middle of a 64-byte block. */
  state(): Sha1State | undefined {
    return this.#length % 64 === 0 ? { h: [...this.#h].map((word) => word >>> 0), offset: this.#length } : undefined
  }

  digest(): string {
    const length = this.#length
    const padding = new Uint8Array(((119 - (length % 64)) % 64) + 9)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(length) * 8n)
    const end = new Sha1({ h: [...this.#h], offset: length })
    end.#rest.set(this.#rest)
    end.update(padding)
    return [...end.#h].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  #block(view: DataView, at: number): void {
    const w = this.#words
    for (let t = 0; t < 16; t++) w[t] = view.getInt32(at + 4 * t)
    for (let t = 16; t < 80; t++) {
      const x = (w[t - 3] as number) ^ (w[t - 8] as number) ^ (w[t - 14] as number) ^ (w[t - 16] as number)
      w[t] = (x << 1) | (x >>> 31)
    }
    const h = this.#h
    let [a, b, c, d, e] = [h[0] as number, h[1] as number, h[2] as number, h[3] as number, h[4] as number]
    for (let t = 0; t < 80; t++) {
      const f =
        t < 20
          ? ((b & c) | (~b & d)) + 0x5a827999
          : t < 40
            ? (b ^ c ^ d) + 0x6ed9eba1
            : t < 60
              ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
              : (b ^ c ^ d) + 0xca62c1d6
      const next = (((a << 5) | (a >>> 27)) + f + e + (w[t] as number)) | 0
      e = d
      d = c
      c = (b << 30) | (b >>> 2)
      b = a
      a = next
    }
    h[0] = (h[0] as number) + a
    h[1] = (h[1] as number) + b
    h[2] = (h[2] as number) + c
    h[3] = (h[3] as number) + d
    h[4] = (h[4] as number) + e
  }
}
