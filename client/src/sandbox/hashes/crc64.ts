/**
 * CRC-64/XZ, which the service compares with the content of an upload: unsigned, as decimal text.
 * Two 32-bit halves and eight tables, since BigInt arithmetic per byte would be a hundred times slower.
 */
const polynomial = { high: 0xc96c5795, low: 0xd7870f42 }
const { high: tableHigh, low: tableLow } = tables()

export class Crc64 {
  #high: number
  #low: number

  /** Goes on from where another stands, which stays where it is. */
  constructor(from?: Crc64) {
    this.#high = from === undefined ? 0xffffffff : from.#high
    this.#low = from === undefined ? 0xffffffff : from.#low
  }

  update(bytes: Uint8Array): this {
    let [high, low] = [this.#high, this.#low]
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const whole = bytes.length & ~7
    let at = 0
    for (; at < whole; at += 8) {
      low ^= view.getUint32(at, true)
      high ^= view.getUint32(at + 4, true)
      const [a, b, c, d] = [low & 255, (low >>> 8) & 255, (low >>> 16) & 255, low >>> 24]
      const [e, f, g, h] = [high & 255, (high >>> 8) & 255, (high >>> 16) & 255, high >>> 24]
      high = slot(tableHigh, a, b, c, d, e, f, g, h)
      low = slot(tableLow, a, b, c, d, e, f, g, h)
    }
    for (; at < bytes.length; at++) {
      const index = (low ^ (bytes[at] ?? 0)) & 255
      low = ((low >>> 8) | (high << 24)) ^ (tableLow[index] ?? 0)
      high = (high >>> 8) ^ (tableHigh[index] ?? 0)
    }
    this.#high = high
    this.#low = low
    return this
  }

  digest(): string {
    const words = [this.#high, this.#low].map((word) => BigInt(~word >>> 0)) as [bigint, bigint]
    return String((words[0] << 32n) | words[1])
  }
}

function slot(table: Int32Array, a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): number {
  return (
    (table[1792 + a] ?? 0) ^
    (table[1536 + b] ?? 0) ^
    (table[1280 + c] ?? 0) ^
    (table[1024 + d] ?? 0) ^
    (table[768 + e] ?? 0) ^
    (table[512 + f] ?? 0) ^
    (table[256 + g] ?? 0) ^
    (table[h] ?? 0)
  )
}

/** Table k holds, for each byte, its remainder after k more zero bytes. */
function tables(): { high: Int32Array; low: Int32Array } {
  const [high, low] = [new Int32Array(8 * 256), new Int32Array(8 * 256)]
  for (let byte = 0; byte < 256; byte++) {
    let [h, l] = [0, byte]
    for (let bit = 0; bit < 8; bit++) {
      const odd = l & 1
      l = (l >>> 1) | (h << 31)
      h >>>= 1
      if (odd) {
        l ^= polynomial.low
        h ^= polynomial.high
      }
    }
    high[byte] = h
    low[byte] = l
  }
  for (let at = 256; at < high.length; at++) {
    const [h, l] = [high[at - 256] ?? 0, low[at - 256] ?? 0]
    high[at] = (h >>> 8) ^ (high[l & 255] ?? 0)
    low[at] = ((l >>> 8) | (h << 24)) ^ (low[l & 255] ?? 0)
  }
  return { high, low }
}
