import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import type { Position, RowPage } from '../../../client/src/cloud/paging/page.ts'
import type { List } from '../../../client/src/explorer/list.ts'
import { createListCache, type ListCache } from '../../../client/src/explorer/listCache.ts'
import { nameOf } from '../../../client/src/explorer/nameOf.ts'
import type { Thing } from '../../../client/src/explorer/node.ts'

const list: List = { kind: 'functions' }
const thing = (name: string): Thing => ({ kind: 'function', list, row: { Id: name, Name: name } })
const failure = new CloudError({ kind: 'service', code: 'X', message: 'It failed.', mayHaveHappened: false })

/** A cache whose pages come when the test says so. */
function manual() {
  const asked: { from: Position | undefined; signal: AbortSignal; come(page: string, next?: number): void; fail(error: unknown): void }[] =
    []
  const told: string[] = []
  const cache: ListCache = createListCache({
    now: () => asked.length,
    changed: () => told.push(shown(cache)),
    readPage: (_, from, signal) =>
      new Promise<RowPage<Thing>>((resolve, reject) => {
        const come = (page: string, next?: number) =>
          resolve({ rows: page === '' ? [] : page.split(' ').map(thing), ...(next !== undefined && { next }) })
        asked.push({ from, signal, come, fail: reject })
      }),
  })
  return { cache, asked, told }
}

function shown(cache: ListCache): string {
  const state = cache.peek(list)
  return state?.kind === 'read' ? state.things.map(nameOf).join(' ') : (state?.kind ?? 'unknown')
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the cache of lists', () => {
  it('reads a list once for all who ask, and not again', async () => {
    const { cache, asked, told } = manual()
    const both = [cache.read(list), cache.read({ ...list })]
    assert.equal(asked.length, 1)
    assert.equal(shown(cache), 'unknown')
    asked[0]?.come('a b')
    const [first, second] = await Promise.all(both)
    assert.equal(first, second)
    assert.equal(await cache.read(list), first)
    assert.equal(asked.length, 1)
    assert.deepEqual(told, ['a b'])
  })

  it('leaves an answer aside that comes after the list was dropped, and gives those who wait the newer one', async () => {
    const { cache, asked, told } = manual()
    const waiting = cache.read(list)
    cache.drop(list)
    assert.equal(asked[0]?.signal.aborted, true)
    asked[0]?.come('old')
    await settled()
    assert.equal(shown(cache), 'unknown')
    assert.equal(asked.length, 2)
    asked[1]?.come('new')
    const state = await waiting
    assert.deepEqual(state?.kind === 'read' && state.things.map(nameOf), ['new'])
    assert.deepEqual(told, ['new'])
  })

  it('leaves an older answer aside that comes last', async () => {
    const { cache, asked } = manual()
    const waiting = cache.read(list)
    cache.dropAll()
    const again = cache.read(list)
    asked[1]?.come('new')
    await again
    asked[0]?.come('old')
    await waiting
    assert.equal(shown(cache), 'new')
    assert.equal(asked.length, 2)
  })

  it('leaves a page aside that belongs to what was dropped', async () => {
    const { cache, asked } = manual()
    const first = cache.read(list)
    asked[0]?.come('a', 2)
    await first
    const more = cache.more(list)
    cache.drop(list)
    const again = cache.read(list)
    asked[2]?.come('z')
    await again
    asked[1]?.come('b')
    await more
    assert.equal(shown(cache), 'z')
  })

  it('gives nothing to those who wait when it is closed', async () => {
    const { cache, asked, told } = manual()
    const waiting = cache.read(list)
    cache.close()
    asked[0]?.come('a')
    assert.equal(await waiting, undefined)
    assert.equal(await cache.read(list), undefined)
    assert.equal(asked.length, 1)
    assert.deepEqual(told, [])
  })

  it('shows a row once, as it came last, when rows shift between pages', async () => {
    const { cache, asked } = manual()
    const first = cache.read(list)
    asked[0]?.come('a b', 2)
    await first
    const more = cache.more(list)
    assert.equal(asked[1]?.from, 2)
    asked[1]?.come('b c')
    await more
    assert.equal(shown(cache), 'a b c')
    await cache.more(list)
    assert.equal(asked.length, 2)
  })

  it('keeps what it has when the next page fails, and tries that one again', async () => {
    const { cache, asked } = manual()
    const first = cache.read(list)
    asked[0]?.come('a', 2)
    await first
    const more = cache.more(list)
    asked[1]?.fail(failure)
    await more
    const state = cache.peek(list)
    assert.equal(state?.kind === 'read' && state.failure, failure)
    const again = cache.more(list)
    asked[2]?.come('b')
    await again
    assert.equal(shown(cache), 'a b')
    assert.equal(asked[2]?.from, 2)
    const after = cache.peek(list)
    assert.equal(after?.kind === 'read' && after.failure, undefined)
  })

  it('keeps a change of the rows that was made while a page was under way', async () => {
    const { cache, asked } = manual()
    const first = cache.read(list)
    asked[0]?.come('a b', 2)
    await first
    const more = cache.more(list)
    cache.change(list, (things) => things.filter((one) => nameOf(one) !== 'a'))
    asked[1]?.come('c')
    await more
    assert.equal(shown(cache), 'b c')
  })

  it('passes on what is no trouble of the cloud, and can be asked again', async () => {
    const { cache, asked } = manual()
    const first = cache.read(list)
    asked[0]?.fail(new TypeError('a bug'))
    await assert.rejects(first, TypeError)
    const again = cache.read(list)
    asked[1]?.come('a')
    await again
    assert.equal(shown(cache), 'a')
  })
})
