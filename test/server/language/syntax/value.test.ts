import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Block, type Form } from '../../../../server/src/language/document/block.ts'
import { blockValue } from '../../../../server/src/language/syntax/tree.ts'
import { Digits, isObject, scalarText, type Value, valueAt } from '../../../../server/src/language/syntax/value.ts'

function meaning(form: Form, text: string): Value {
  return blockValue(new Block(form, 'document', text, [], true))
}

const big = '1234567890123456789'

describe('values', () => {
  for (const form of ['json', 'yaml'] as const) {
    it(`nineteen digits stay nineteen digits (${form})`, () => {
      const value = meaning(form, `{"id": ${big}, "text": "${big}", "small": 12}`)
      assert.ok(isObject(value) && value.id instanceof Digits)
      assert.deepEqual([scalarText(value.id), scalarText(value.text), scalarText(value.small)], [big, big, '12'])
    })

    it(`a key may be called as an object's own (${form})`, () => {
      const value = meaning(form, '{"__proto__": {"id": "a"}, "constructor": 1}')
      assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor'])
      assert.equal(valueAt(value, ['__proto__', 'id']), 'a')
      assert.equal(valueAt(value, ['toString']), undefined)
    })

    it(`the last one of a repeated key counts (${form})`, () => assert.deepEqual(meaning(form, '{"id": 1, "id": 2}'), { id: 2 }))
  }

  it('text of scalars, and of nothing else', () => {
    assert.deepEqual(
      ['a', 1, true, null, undefined, {}, []].map((value) => scalarText(value)),
      ['a', '1', 'true', undefined, undefined, undefined, undefined],
    )
  })

  it('only objects are objects', () => {
    assert.deepEqual([{}, [], null, 'a', new Digits(big)].map(isObject), [true, false, false, false, false])
  })

  it('a path leads into lists by number and into objects by key', () => {
    const value = { list: [{ id: 'a' }] }
    assert.equal(valueAt(value, ['list', 0, 'id']), 'a')
    assert.equal(valueAt(value, ['list', 1, 'id']), undefined)
    assert.equal(valueAt(value, ['list', 'id']), undefined)
    assert.equal(valueAt(value, []), value)
  })
})
