import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Block } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { fastJsonValue, parseJson } from '../../../../server/src/language/syntax/json.ts'
import { isBrokenBlock, treeOf } from '../../../../server/src/language/syntax/tree.ts'
import { valueOfNode } from '../../../../server/src/language/syntax/value.ts'
import { writtenDocuments } from '../../../support/randomDocuments.ts'

function faultsIn(text: string, role = 'document', last = true): readonly string[] {
  const block = new Block('json', role, text, [], last)
  return treeOf(block).faults.map(({ code, start, end }) => `${code} ${JSON.stringify(text.slice(start, end))}`)
}

describe('faults of JSON', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['{"a": 1}', []],
    ['{"a": }', ['syntax "}"']],
    ['{"a" 1}', ['syntax "1"']],
    ['{"a": 1', ['syntax "1"']],
    ['{"a": [1', ['syntax "1"']],
    ['{"a": 1,}', ['syntax "}"']],
    ['{"a": "b}', ['syntax "\\"b}"']],
    ['{a: 1}', ['syntax "a"']],
    ['{"a": 01}', ['syntax "1"']],
    ['{"a": 1} x', ['syntax "x"']],
    ['{"a": \'b\'}', ['syntax "\'b\'"']],
    ['{"a": 1 // b\n}', ['syntax "// b"']],
    ['{"a": "\\q"}', ['syntax "\\"\\\\q\\""']],
    ['{"a": 1, "a": 2}', ['duplicate-key "\\"a\\""']],
    ['', ['syntax ""']],
  ]
  for (const [text, faults] of cases) it(JSON.stringify(text), () => assert.deepEqual(faultsIn(text), faults))

  it('the comma behind an entry of a list', () => {
    assert.deepEqual(faultsIn('{"id": "a"},', 'node', false), [])
    assert.deepEqual(faultsIn('{"id": "a"}', 'node', true), [])
    assert.deepEqual(faultsIn('{"id": "a"}', 'node', false), ['syntax "}"'])
    assert.deepEqual(faultsIn('{"id": "a"},', 'node', true), ['syntax ","'])
  })

  it('a broken block is known to be broken', () => {
    assert.equal(isBrokenBlock(new Block('json', 'document', '{"a": }', [], true)), true)
    assert.equal(isBrokenBlock(new Block('json', 'document', '{"a": 1, "a": 2}', [], true)), false)
  })
})

describe('the fast reader of JSON', () => {
  it('reads any document as the tree does', () => {
    let read = 0
    fc.assert(
      fc.property(writtenDocuments, ({ written }) => {
        for (const { form, text } of written) {
          if (form !== 'json') continue
          for (const block of FlowDocument.of('json', text).blocks) {
            const fast = fastJsonValue(block)
            if (fast === undefined) continue
            read++
            assert.deepEqual(fast, valueOfNode(parseJson(block).root), block.text)
          }
        }
      }),
      { numRuns: 100, seed: 5 },
    )
    assert.ok(read > 300, `it read ${read} blocks`)
  })

  for (const text of ['{"a": 1, "a": 2}', '{"id": 12345678901234567}', '{"a": }', '{"a": 1,}', '{"a": 1} // b']) {
    it(`leaves ${text} to the tree`, () => assert.equal(fastJsonValue(new Block('json', 'document', text, [], true)), undefined))
  }

  it('colons and quotes inside texts are no keys', () => {
    const text = '{"a": ": \\": \\\\", "b\\":": "c:d"}'
    assert.deepEqual(fastJsonValue(new Block('json', 'document', text, [], true)), JSON.parse(text))
  })
})
