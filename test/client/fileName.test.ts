import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fileName, specFileName } from '../../client/src/fileName.ts'

it('names of the workspace become names that every file system takes', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['daily_sales', 'daily_sales'],
    ['订单 日报', '订单 日报'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['line\nfeed\u0000', 'line_feed_'],
    ['dots... ', 'dots'],
    ['..', '_'],
    ['', '_'],
    ['con', '_con'],
    ['NUL.csv', '_NUL.csv'],
    ['console', 'console'],
  ]
  for (const [name, expected] of cases) assert.equal(fileName(name), expected, name)
})

it('too long a name is cut between characters, and keeps its ending', () => {
  const name = fileName(`${'订'.repeat(300)}.csv`)
  assert.match(name, /^订+\.csv$/)
  assert.ok(Buffer.byteLength(name) <= 200 && Buffer.byteLength(name) > 190)
  assert.ok(Buffer.byteLength(specFileName('😀'.repeat(100), 'yaml')) <= 216)
})

it('a document is named for its form', () => {
  assert.equal(specFileName('daily_sales', 'json'), 'daily_sales.flowspec.json')
  assert.equal(specFileName('v1.2', 'yaml'), 'v1.2.flowspec.yaml')
})
