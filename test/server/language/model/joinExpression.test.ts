import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { joinNames, joinTokens } from '../../../../server/src/language/model/joinExpression.ts'

describe('the expression of a join', () => {
  it('consists of names, operators in any letter case, and parentheses, with their places', () => {
    const expression = '(b_1 AND b-2)or not b1'
    const tokens = joinTokens(expression)
    for (const { text, start, end } of tokens) assert.equal(expression.slice(start, end), text)
    assert.deepEqual(
      tokens.map(({ kind, text }) => `${kind} ${text}`),
      ['parenthesis (', 'name b_1', 'operator AND', 'name b-2', 'parenthesis )', 'operator or', 'operator not', 'name b1'],
    )
  })

  it('names each branch once, in the order of the expression', () => {
    assert.deepEqual(joinNames('b2 and (b1 or b2)'), ['b2', 'b1'])
    assert.deepEqual(joinNames(' '), [])
    assert.deepEqual(joinNames('android or order'), ['android', 'order'])
  })
})
