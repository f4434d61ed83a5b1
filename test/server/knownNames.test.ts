import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { KnownNames } from '../../server/src/knownNames.ts'
import type { NameKind, NameList } from '../../server/src/language/model/workspaceNames.ts'
import { checkedAt, listOf, lists, names } from '../support/workspace.ts'

const tenMinutes = 10 * 60_000

/** Names with a client whose answers the test gives, at a time that the test sets. */
function known() {
  const asked: NameKind[] = []
  const known: (number | undefined)[] = []
  const waiting: ((list: NameList | null) => void)[] = []
  let changes = 0
  let time = checkedAt
  const names = new KnownNames({
    ask: (kind, checkedAt) => {
      asked.push(kind)
      known.push(checkedAt)
      return new Promise((resolve) => waiting.push(resolve))
    },
    changed: () => changes++,
    clock: () => time,
  })
  return {
    names,
    asked,
    known,
    answer: async (list: NameList | null) => {
      waiting.shift()?.(list)
      await new Promise((resolve) => setImmediate(resolve))
    },
    changes: () => changes,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    want: (kind: NameKind) => {
      const view = names.view()
      view?.want([kind])
      return view?.isWaiting()
    },
  }
}

describe('what the server knows of the workspace', () => {
  it('asks once for a list while it is on its way', async () => {
    const { names: server, asked, answer, want } = known()
    server.tell({ ...names, lists: {} })
    assert.equal(want('nodes'), true)
    assert.equal(want('nodes'), true)
    assert.deepEqual(asked, ['nodes'])
    await answer(lists.nodes)
    assert.equal(want('nodes'), false)
    assert.deepEqual(asked, ['nodes'])
    assert.equal(server.view()?.names.lists.nodes, lists.nodes)
  })

  it('asks for a younger list after ten minutes, and goes on with the one that it has', async () => {
    const { names: server, asked, known: had, want, pass, answer } = known()
    server.tell(names)
    pass(tenMinutes - 1)
    want('nodes')
    assert.deepEqual(asked, [])
    pass(1)
    assert.equal(want('nodes'), false)
    assert.deepEqual([asked, had], [['nodes'], [checkedAt]])
    const younger = { ...listOf(), checkedAt: checkedAt + tenMinutes }
    await answer(younger)
    assert.equal(server.view()?.names.lists.nodes, younger)
  })

  it('drops a list of a workspace that is no longer chosen', async () => {
    const { names: server, want, answer } = known()
    server.tell({ ...names, lists: {} })
    want('nodes')
    server.tell({ workspace: { id: '2', name: 'other' }, lists: {} })
    await answer(lists.nodes)
    assert.deepEqual(server.view()?.names.lists, {})
  })

  it('asks again after a list could not be had, without waiting', async () => {
    const { names: server, asked, want, answer } = known()
    server.tell({ ...names, lists: {} })
    want('nodes')
    await answer(null)
    assert.equal(want('nodes'), false)
    assert.deepEqual(asked, ['nodes', 'nodes'])
  })

  it('says when something else is known, and only then', async () => {
    const { names: server, changes, want, answer } = known()
    server.tell(null)
    assert.equal(changes(), 0)
    server.tell({ ...names, lists: {} })
    assert.equal(changes(), 1)
    want('nodes')
    await answer(lists.nodes)
    assert.equal(changes(), 2)
    server.tell(null)
    assert.equal(changes(), 3)
    assert.equal(server.view(), undefined)
    assert.deepEqual(server.seen(), {})
  })
})
