import assert from 'node:assert/strict'
import { it } from 'node:test'
import { guesses } from '../../../../server/src/language/model/guesses.ts'

it('a guess is made for as long as that is quick', () => {
  const names = new Map([
    ['orders', 1],
    ['customers', 2],
  ])
  const guess = guesses(4)
  assert.equal(guess('ordrs', names), 'orders')
  assert.equal(guess('custmers', names), 'customers')
  assert.equal(guess('ordrs', names), undefined)
})
