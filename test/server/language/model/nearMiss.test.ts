import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nearMisses } from '../../../../server/src/language/model/nearMiss.ts'

describe('the name that was nearly written', () => {
  const near = nearMisses(['shop.load_orders', 'shop.42_out', 'shop.part_a', 'a'])

  for (const slip of [
    'shop.Load_Orders',
    'shop.load_orders ',
    'shop.load _orders',
    'shop.load_order',
    'shop.load_orderss',
    'xshop.load_orders',
    'shop.load-orders',
    'ship.load_orders',
    'shop.load_ordert',
  ]) {
    it(`${JSON.stringify(slip)} is a slip`, () => assert.equal(near(slip), 'shop.load_orders'))
  }

  for (const other of [
    'shop.load_orders',
    'shop.load_ords',
    'finance.load_orders',
    'shop.43_out',
    'shop.421_out',
    'shop.2_out',
    'shop.part_b',
    'b',
    '',
  ]) {
    it(`${JSON.stringify(other)} is a name of its own`, () => assert.equal(near(other), undefined))
  }

  it('many names that are alike tell no slip from a plan', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const alike = nearMisses(letters.flatMap((letter) => [`same_${letter}x_same`, `same_${letter}y_same`]))
    assert.equal(alike('same_!x_sam'), undefined)
  })
})
