import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { twoLines } from '../../../client/src/vscode/twoLines.ts'

describe('a text in two lines', () => {
  it('breaks between words', () => assert.deepEqual(twoLines('one two three', 9), ['one two', 'three']))
  it('is one line when it fits', () => assert.deepEqual(twoLines('one two', 7), ['one two']))
  it('breaks Chinese anywhere but before punctuation', () => {
    assert.deepEqual(twoLines('其余的会被创建：orders', 13), ['其余的会被创', '建：orders'])
    assert.deepEqual(twoLines('其余的会被创建：orders', 16), ['其余的会被创建：', 'orders'])
    assert.deepEqual(twoLines('orders、daily', 6), ['orders、', 'daily'])
  })
  it('leaves a long word whole', () => assert.deepEqual(twoLines('verylongword b', 5), ['verylongword', 'b']))
  it('may be empty', () => assert.deepEqual(twoLines('', 5), ['']))
})
