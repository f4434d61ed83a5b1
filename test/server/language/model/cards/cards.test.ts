import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Block } from '../../../../../server/src/language/document/block.ts'
import type { Desk } from '../../../../../server/src/language/model/cards/card.ts'
import { Cards } from '../../../../../server/src/language/model/cards/cards.ts'
import { Tally } from '../../../../../server/src/language/model/cards/tally.ts'

const [a, b, c] = ['a', 'b', 'c'].map((text) => new Block('yaml', 'node', text, [], false)) as [Block, Block, Block]
const orderOf = (block: Block) => [a, b, c].indexOf(block)

/** Asks, and says how often it was told that the answer is another one. */
function asking(desk: Desk, ask: () => unknown): () => number {
  let told = 0
  desk.asker = { isCurrent: true, stale: () => told++ }
  ask()
  desk.asker = undefined
  return () => told
}

function cardsOf(names: readonly (readonly [string, Block])[]): { desk: Desk; cards: Cards<{ block: Block; says: string }> } {
  const desk: Desk = { asker: undefined }
  const cards = new Cards<{ block: Block; says: string }>(desk)
  for (const [name, block] of names) cards.put(name, { block, says: name })
  cards.settle(orderOf)
  return { desk, cards }
}

describe('cards', () => {
  it('have the facts of a name in the order of the document, whenever they came', () => {
    const { cards } = cardsOf([['x', c]])
    cards.put('x', { block: a, says: 'x' })
    cards.put('x', { block: b, says: 'x' })
    cards.settle(orderOf)
    assert.deepEqual(
      cards.get('x').map(({ block }) => block.text),
      ['a', 'b', 'c'],
    )
    cards.drop('x', b)
    assert.equal(cards.get('x').length, 2)
    assert.deepEqual(cards.get('y'), [])
  })

  it('tell those who asked when they say something else', () => {
    const { desk, cards } = cardsOf([['x', a]])
    const told = asking(desk, () => [cards.get('x'), cards.get('y')])
    cards.put('z', { block: b, says: 'z' })
    cards.settle(orderOf)
    assert.equal(told(), 0)
    cards.put('y', { block: b, says: 'y' })
    cards.settle(orderOf)
    assert.equal(told(), 1)
    cards.drop('x', a)
    cards.settle(orderOf)
    assert.equal(told(), 2)
  })

  it('tell nobody when another block says the same', () => {
    const { desk, cards } = cardsOf([['x', a]])
    const told = asking(desk, () => cards.get('x'))
    cards.drop('x', a)
    cards.put('x', { block: b, says: 'x' })
    cards.settle(orderOf)
    assert.equal(told(), 0)
    assert.equal(cards.get('x')[0]?.block, b)
    cards.drop('x', b)
    cards.put('x', { block: c, says: 'more' })
    cards.settle(orderOf)
    assert.equal(told(), 1)
  })

  it('tell nobody who is gone', () => {
    const { desk, cards } = cardsOf([['x', a]])
    const gone = { isCurrent: true, stale: () => assert.fail('told') }
    desk.asker = gone
    cards.get('x')
    desk.asker = undefined
    gone.isCurrent = false
    cards.drop('x', a)
    cards.settle(orderOf)
  })

  it('guess the name that was meant: of few any that is near, of many one that differs by a slip', () => {
    const few = cardsOf([
      ['orders', a],
      ['customers', b],
    ])
    assert.equal(few.cards.guess('ordxxs'), 'orders')
    const letters = [...'abcdefghijklmnopqrst']
    const many = cardsOf([...letters.flatMap((x) => letters.map((y) => [`${x}${y}-${x}${y}`, a] as const)), ['customers', b]])
    assert.equal(many.cards.guess('custxxrs'), undefined)
    assert.equal(many.cards.guess('custmers'), 'customers')
  })

  it('guess again when the names are others', () => {
    const { desk, cards } = cardsOf([['orders', a]])
    const told = asking(desk, () => cards.guess('ordrs'))
    cards.put('ordrs2', { block: b, says: '' })
    cards.settle(orderOf)
    assert.equal(told(), 1)
  })
})

describe('a tally', () => {
  it('tells those who asked when there is something now, or nothing any more', () => {
    const desk: Desk = { asker: undefined }
    const tally = new Tally(desk)
    tally.count('x', 1)
    tally.settle()
    const told = asking(desk, () => [tally.has('x'), tally.has('y')])
    tally.count('x', 1)
    tally.count('x', -1)
    tally.settle()
    assert.equal(told(), 0)
    tally.count('x', -1)
    tally.count('x', 1)
    tally.settle()
    assert.equal(told(), 0)
    tally.count('y', 2)
    tally.settle()
    assert.deepEqual([told(), tally.has('y')], [1, true])
    tally.count('x', -1)
    tally.settle()
    assert.deepEqual([told(), tally.has('x')], [2, false])
  })
})
