import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Workspace } from '../../../client/src/workspace.ts'
import { at, draw, exploring } from './support/exploring.ts'
import { furnish } from './support/furnish.ts'

/** Answers of the sandbox wait until they are let go. */
function gate() {
  const waiting: (() => void)[] = []
  const arrived: (() => void)[] = []
  return {
    sleep: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve)
        arrived.shift()?.()
      }),
    /** Resolves when another request is waiting. */
    next: () => new Promise<void>((resolve) => arrived.push(resolve)),
    open() {
      for (const go of waiting.splice(0)) go()
    },
  }
}

const held = { kind: 'latency', milliseconds: 1, action: 'ListFunctions' } as const

describe('a list that is under way', () => {
  it('is read by one call, however many open it', async (t) => {
    const { explorer, calls } = await exploring(t)
    const [, , , functions] = await explorer.children()
    await Promise.all([explorer.children(functions), explorer.children(functions), draw(explorer, 'Functions')])
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('does not show what was there before a refresh', async (t) => {
    const { sleep, next, open } = gate()
    const { cloud, explorer } = await exploring(t, { sleep })
    const make = furnish(cloud)
    await make.function('before')
    const section = await at(explorer, 'Functions')
    cloud.sandbox.faults.add(held)
    const isHeld = next()
    const waiting = explorer.children(section)
    await isHeld
    await make.function('after')
    await explorer.refresh(section)
    open()
    assert.deepEqual(
      (await waiting).map((node) => explorer.item(node, false).label),
      ['after', 'before'],
    )
    assert.match(await draw(explorer, 'Functions'), /Functions · 2, read just now\n {2}after .*\n {2}before /)
  })

  it('is not shown in another workspace, and that one is not asked', async (t) => {
    const { sleep, next, open } = gate()
    const { cloud, workspace, session, explorer, log } = await exploring(t, { sleep })
    await furnish(cloud).function('of_the_first')
    const section = await at(explorer, 'Functions')
    cloud.sandbox.faults.add(held)
    const isHeld = next()
    const waiting = explorer.children(section)
    await isHeld
    session.choose(second(workspace))
    assert.deepEqual(await waiting, [])
    open()
    assert.deepEqual(log, ['Functions: 1 call'])
    assert.match(await draw(explorer, 'Functions'), /\nFunctions · 0, read just now\n {2}No functions/)
    assert.deepEqual(log, ['Functions: 1 call', 'Functions: 1 call'])
  })

  it('is not asked for in another workspace that is chosen while the way to the first is being found', async (t) => {
    const { workspace, session, explorer, calls, log } = await exploring(t)
    let ready: (workspace: Workspace) => void = () => undefined
    const way = new Promise<Workspace>((resolve) => {
      ready = resolve
    })
    session.choose(() => way, session.state)
    const waiting = explorer.children(await at(explorer, 'Functions'))
    session.choose(second(workspace))
    ready(workspace)
    assert.deepEqual(await waiting, [])
    assert.deepEqual([calls(), log], [[], []])
  })
})

describe('another workspace', () => {
  it('starts anew: unread, under other ids, without a filter', async (t) => {
    const { cloud, workspace, session, explorer, calls } = await exploring(t)
    await furnish(cloud).function('sum')
    await draw(explorer, 'Functions')
    explorer.setFilter('sum')
    const before = explorer.item(await at(explorer, 'Functions'), false).id
    calls()
    session.choose(second(workspace))
    assert.equal(explorer.filter, undefined)
    assert.match(await draw(explorer), /\nFunctions\n/)
    assert.notEqual(explorer.item(await at(explorer, 'Functions'), false).id, before)
    assert.deepEqual(calls(), [])
  })

  it('is nothing when none is chosen', async (t) => {
    const { session, explorer } = await exploring(t)
    session.choose(undefined)
    assert.equal(await draw(explorer), '')
    session.choose(undefined, { kind: 'untrusted' })
    assert.equal(await draw(explorer), '')
  })

  it('keeps what was read when only the way to the same one has changed', async (t) => {
    const { workspace, session, explorer, calls } = await exploring(t)
    await draw(explorer, 'Functions', 'Drive')
    calls()
    session.choose(workspace)
    assert.match(await draw(explorer), /\nFunctions · 0, read just now\nData Service APIs\nDrive$/)
    assert.deepEqual(calls(), [])
  })
})

describe('a refresh', () => {
  it('of a section reads that section again, when it is looked at', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    await draw(explorer, 'Functions', 'Resources')
    await furnish(cloud).function('sum')
    calls()
    await explorer.refresh(await at(explorer, 'Functions'))
    assert.deepEqual(calls(), [])
    assert.match(await draw(explorer, 'Functions', 'Resources'), /Functions · 1, read just now\n {2}sum/)
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('of a workflow reads its nodes again', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('daily')
    await draw(explorer, 'Workflows', 'Workflows/daily')
    await make.node('load', { inside: daily })
    calls()
    await explorer.refresh(await at(explorer, 'Workflows', 'daily'))
    assert.match(await draw(explorer, 'Workflows', 'Workflows/daily'), /\n {2}daily\n {4}load · ODPS_SQL\n/)
    assert.deepEqual(calls(), ['ListNodes'])
  })

  it('of everything forgets everything', async (t) => {
    const { explorer, calls } = await exploring(t)
    await draw(explorer, '**')
    calls()
    await explorer.refresh()
    assert.doesNotMatch(await draw(explorer), /read/)
    assert.deepEqual(calls(), [])
  })

  it('of the data service reads groups and APIs again', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    await draw(explorer, 'Data Service APIs', 'Data Service APIs/sandbox')
    await furnish(cloud).api('orders', 'ds_sandbox')
    calls()
    await explorer.refresh(await at(explorer, 'Data Service APIs'))
    assert.match(await draw(explorer, 'Data Service APIs', 'Data Service APIs/sandbox'), /\n {2}sandbox\n {4}orders · /)
    assert.deepEqual(calls(), ['ListDataServiceGroups', 'ListDataServiceApis'])
  })
})

/** The other workspace of the sandbox. */
function second(workspace: Workspace): Workspace {
  return { ...workspace, id: '10001', name: 'sandbox_std' }
}
