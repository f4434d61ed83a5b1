import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { spoken } from '../../../server/src/language/sentence.ts'
import { at, draw, type Exploring, exploring } from './support/exploring.ts'
import { furnish, names } from './support/furnish.ts'

const message = ({ explorer }: Exploring) => explorer.message && spoken(explorer.message)

async function shop(t: Parameters<typeof exploring>[0]): Promise<Exploring> {
  const all = await exploring(t)
  const make = furnish(all.cloud)
  const daily = await make.workflow('shop/daily')
  await make.node('load_Orders', { inside: daily })
  await make.node('clean', { inside: daily })
  await make.workflow('shop/weekly')
  await make.workflow('orders/monthly')
  await make.function('sum')
  return all
}

describe('a filter', () => {
  it('leaves what has the text in its name, in any case, with what it is in and what is in it', async (t) => {
    const all = await shop(t)
    const { explorer, calls } = all
    await draw(explorer, 'Workflows', 'Workflows/daily', 'Workflows/shop', 'Workflows/shop/daily', 'Functions')
    calls()
    explorer.setFilter('ORD')
    assert.equal(
      await draw(explorer),
      `Workflows · 3, read just now
  orders
    monthly
  shop
    daily
      load_Orders · ODPS_SQL
Nodes
Resources
Functions · 1, read just now
Data Service APIs
Drive`,
    )
    assert.equal(message(all), 'Names with “ORD”: 2 of 8 read so far. What has not been read is not searched.')
    assert.deepEqual(calls(), [])
  })

  it('marks what it has found', async (t) => {
    const { explorer } = await shop(t)
    await draw(explorer, '**')
    explorer.setFilter('ord')
    assert.deepEqual(explorer.item(await at(explorer, 'Workflows', 'shop', 'daily', 'load_Orders'), false).highlight, [5, 8])
    assert.equal(explorer.item(await at(explorer, 'Workflows', 'shop'), false).highlight, undefined)
  })

  it('says when nothing has it', async (t) => {
    const all = await shop(t)
    await draw(all.explorer, 'Functions')
    all.explorer.setFilter('ord')
    assert.equal(message(all), 'Names with “ord”: 0 of 1 read so far. What has not been read is not searched.')
    // There is nothing in it to be opened.
    assert.equal(all.explorer.item(await at(all.explorer, 'Functions'), false).state, 'leaf')
    assert.equal(all.explorer.item(await at(all.explorer, 'Workflows'), false).state, 'closed')
  })

  it('says when nothing has been read', async (t) => {
    const all = await shop(t)
    all.explorer.setFilter('ord')
    assert.equal(message(all), 'Nothing has been read yet that could be filtered by “ord”.')
  })

  it('takes in what is read while it is on', async (t) => {
    const all = await shop(t)
    const { explorer } = all
    explorer.setFilter('su')
    assert.match(await draw(explorer, 'Functions'), /\nFunctions · 1, read just now\n {2}sum · shop\.sum\n/)
    assert.match(message(all) ?? '', /: 1 of 1 read/)
  })

  it('leaves the way to further pages', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    for (const name of names('f', 101)) await make.function(name)
    await draw(explorer, 'Functions')
    explorer.setFilter('f_100')
    assert.match(await draw(explorer), /\nFunctions · 100 of 101, read just now\n {2}Load more… · 100 of 101\n/)
    await explorer.more(await at(explorer, 'Functions', 'Load more…'))
    assert.match(await draw(explorer), /\nFunctions · 101, read just now\n {2}f_100 · shop\.f_100\nData/)
  })

  it('gives the entries other ids, since it opens them itself, and gives the old ones back', async (t) => {
    const { explorer } = await shop(t)
    await draw(explorer, 'Functions')
    const entry = await at(explorer, 'Functions')
    const before = explorer.item(entry, false)
    explorer.setFilter('sum')
    const meanwhile = explorer.item(await at(explorer, 'Functions'), false)
    assert.notEqual(meanwhile.id, before.id)
    assert.equal(meanwhile.state, 'open')
    explorer.setFilter('')
    assert.equal(explorer.filter, undefined)
    assert.equal(explorer.message, undefined)
    assert.deepEqual(explorer.item(await at(explorer, 'Functions'), false), before)
  })
})
