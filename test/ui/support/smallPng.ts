import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const most = 256

/**
 * A screenshot with the 256 colours that it has most of, each other one as the nearest of them: a fourth of the size, and no eye sees it.
 * `png`: as Chromium writes them, in 8 bits for each of three or four channels.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = read(png)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([colour]) => colour)
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (const [at, colour] of colours.entries()) rows[at + Math.floor(at / width) + 1] = places.get(colour) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const channels = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const chunks = [chunk('IHDR', header), chunk('PLTE', channels), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')]
  return Buffer.concat([signature, ...chunks])
}

/** Colours as numbers, row by row. */
function read(png: Buffer) {
  const data: Buffer[] = []
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const size = png[25] === 6 ? 4 : 3
  const lines = inflateSync(Buffer.concat(data))
  const stride = width * size
  const bytes = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < size ? 0 : (bytes[at - size] ?? 0)
      const up = y === 0 ? 0 : (bytes[at - stride] ?? 0)
      const corner = x < size || y === 0 ? 0 : (bytes[at - stride - size] ?? 0)
      bytes[at] = (lines[at + y + 1] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  const colours = Array.from({ length: width * height }, (_, pixel) => bytes.readUIntBE(pixel * size, 3))
  return { width, height, colours }
}

/** What the filter of a row expects of a byte, by its neighbours. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter === 0) return 0
  const [a, b, c] = [left, up, corner].map((near) => Math.abs(left + up - corner - near)) as [number, number, number]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [place, other] of palette.entries()) {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0)
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
