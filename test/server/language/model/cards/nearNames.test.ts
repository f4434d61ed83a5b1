import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NearNames } from '../../../../../server/src/language/model/cards/nearNames.ts'

function of(names: readonly string[]): NearNames {
  const near = new NearNames({ asker: undefined })
  for (const name of names) near.put(name)
  return near
}

describe('the name that was nearly written', () => {
  const near = of(['shop.load_orders', 'shop.42_out', 'shop.part_a', 'a'])

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
    it(`${JSON.stringify(slip)} is a slip`, () => assert.equal(near.find(slip), 'shop.load_orders'))
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
    it(`${JSON.stringify(other)} is a name of its own`, () => assert.equal(near.find(other), undefined))
  }

  it('many names that are alike tell no slip from a plan', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const alike = of(letters.flatMap((letter) => [`same_${letter}x_same`, `same_${letter}y_same`]))
    assert.equal(alike.find('same_!x_sam'), undefined)
  })

  it('is not one that is gone', () => {
    const names = of(['orders', 'Orders'])
    assert.equal(names.find('ordrs'), 'Orders')
    names.drop('Orders')
    assert.equal(names.find('ordrs'), 'orders')
  })
})
