import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Block } from '../../../../server/src/language/document/block.ts'
import { Part } from '../../../../server/src/language/document/part.ts'
import { PartList } from '../../../../server/src/language/document/partList.ts'

/** A part for each text. */
function partsOf(texts: readonly string[]): Part[] {
  return texts.map((text) => new Part(new Block('yaml', 'node', text, [], false), []))
}

/** What a list says, asked about each entry and each place. */
function answers(list: PartList): unknown {
  const places = Array.from({ length: Math.max(list.length, 1) }, (_, offset) => list.indexAt(offset))
  const lines = Array.from({ length: list.lines }, (_, number) => list.indexOfLineEnd(number))
  const entries = Array.from({ length: list.count }, (_, i) => [list.at(i)?.block.text, list.startOf(i), list.linesBefore(i)])
  return { places, lines, entries, all: [...list].map(({ block }) => block.text), count: list.count, length: list.length }
}

const texts = fc.array(fc.constantFrom('- a\n', '- b\n  c\n', '- x', '- \r\n\n'), { maxLength: 200 })

describe('a list of parts', () => {
  it('finds entries by offset and by line', () => {
    const list = PartList.of(partsOf(['- a\n', '- b\n  c\n', '- d']))
    assert.deepEqual([list.indexAt(0), list.indexAt(3), list.indexAt(4), list.indexAt(11), list.indexAt(15)], [0, 0, 1, 1, 2])
    assert.deepEqual([list.startOf(2), list.linesBefore(2), list.indexOfLineEnd(2), list.length, list.lines], [12, 3, 1, 15, 3])
    assert.equal(list.at(3), undefined)
  })

  it('with other entries in it says what a list made of them says', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (before, put, a, b) => {
        const from = a % (before.length + 1)
        const to = from + (b % (before.length - from + 1))
        const spliced = PartList.of(partsOf(before)).spliced(from, to, partsOf(put))
        assert.deepEqual(answers(spliced), answers(PartList.of(partsOf(before.toSpliced(from, to - from, ...put)))))
        assert.deepEqual(
          spliced.slice(from, from + put.length).map(({ block }) => block.text),
          put,
        )
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  it('shares what an edit leaves alone', () => {
    const list = PartList.of(partsOf(Array.from({ length: 1000 }, () => '- a\n')))
    const edited = list.spliced(500, 501, partsOf(['- b\n']))
    const kept = edited.chunks.filter((chunk) => list.chunks.includes(chunk))
    assert.ok(kept.length >= list.chunks.length - 1)
    assert.equal(list.spliced(7, 7, []), list)
  })
})
