import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { node as nodes } from '../../../client/src/cloud/operations/node.ts'
import { readPage } from '../../../client/src/explorer/readPage.ts'
import type { Trouble } from '../../../client/src/sandbox/faults.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { fakeCall } from '../cloud/support/fakeCall.ts'
import { at, draw, exploring } from './support/exploring.ts'
import { furnish, names } from './support/furnish.ts'

/** Reads are tried three times before they fail. */
const lasting = (action: string, trouble: Trouble = { kind: 'throttle' }) => ({ ...trouble, action, times: 3 })

describe('a list that cannot be read', () => {
  it('says what is wrong and what to do, and is tried again by that entry', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    await furnish(cloud).function('sum')
    await draw(explorer, 'Resources')
    cloud.sandbox.faults.add(lasting('ListFunctions'))
    calls()
    assert.match(
      await draw(explorer, 'Functions'),
      /\nFunctions · could not be read\n {2}The service refused ListFunctions: .* · Wait a little and try again\. The limit counts every user of the account\.\nData/,
    )
    assert.deepEqual(calls(), ['ListFunctions', 'ListFunctions', 'ListFunctions'])
    const [error] = await explorer.children(await at(explorer, 'Functions'))
    assert(error)
    const item = explorer.item(error, false)
    assert.equal(item.command?.id, 'flowspec.refreshEntry')
    assert.match(item.tooltip.map((line) => spoken(line)).join('\n'), /\nRequest ID: [\w-]+\nSelect this to try again\.$/)
    assert.deepEqual(calls(), [])
    await explorer.refresh(error)
    assert.match(await draw(explorer, 'Functions'), /Functions · 1, read just now\n {2}sum/)
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('leaves the others alone', async (t) => {
    const { cloud, explorer } = await exploring(t)
    await furnish(cloud).workflow('daily')
    cloud.sandbox.faults.add(lasting('ListNodes'))
    assert.match(
      await draw(explorer, 'Workflows', 'Workflows/daily'),
      /Workflows · 1, read just now\n {2}daily\n {4}The service refused ListNodes: .*\n {2}Manual workflows\nNodes\n/,
    )
  })

  it('keeps what was read when it is the next page, and goes on there', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    for (const name of names('f', 101)) await make.function(name)
    const more = await at(explorer, 'Functions', 'Load more…')
    cloud.sandbox.faults.add(lasting('ListFunctions'))
    await explorer.more(more)
    assert.match(await draw(explorer, 'Functions'), /\n {2}f_099 .*\n {2}The service refused ListFunctions: /)
    const error = (await explorer.children(await at(explorer, 'Functions'))).at(-1)
    assert(error)
    calls()
    await explorer.refresh(error)
    assert.match(await draw(explorer, 'Functions'), /Functions · 101, read just now.*\n {2}f_100 \S+ \S+\nData/s)
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('shows folders of the data service by number when their names cannot be had', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    const folder = await make.apiFolder('ds_sandbox', 'reports')
    await make.api('orders', 'ds_sandbox', folder)
    cloud.sandbox.faults.add(lasting('ListDataServiceFolders'))
    const drawn = await draw(explorer, '**')
    assert.match(drawn, new RegExp(`\\n {2}sandbox\\n {4}Folder ${folder}\\n {6}orders · `))
  })

  it('passes on what is no trouble of the cloud', async (t) => {
    const { session, explorer } = await exploring(t)
    session.choose(async () => {
      throw new TypeError('a bug')
    }, session.state)
    await assert.rejects(async () => draw(explorer, 'Functions'), TypeError)
  })
})

describe('a workspace to which there is no way', () => {
  it('shows nothing, says why, and is tried again by a refresh', async (t) => {
    const { cloud, workspace, session, explorer, calls } = await exploring(t)
    const told: unknown[] = []
    explorer.onChange((sections) => told.push(sections))
    cloud.sandbox.faults.add(lasting('ListFunctions', { kind: 'reset', when: 'before' }))
    const section = await at(explorer, 'Functions')
    assert.deepEqual(await explorer.children(section), [])
    assert.equal(explorer.unreachable?.kind, 'unreachable')
    assert.deepEqual(await explorer.children(), [])
    assert.deepEqual(told, [undefined])
    calls()
    await explorer.refresh()
    assert.equal(explorer.unreachable, undefined)
    assert.match(await draw(explorer, 'Functions'), /\nFunctions · 0, read just now\n/)
    assert.deepEqual(calls(), ['ListFunctions'])
    session.choose(workspace)
  })

  it('is so when the session finds none', async (t) => {
    const { workspace, session, explorer, calls } = await exploring(t)
    const error = new CloudError({ kind: 'local', code: 'NoSandbox', message: 'It did not start.', mayHaveHappened: false })
    session.choose(async () => {
      throw error
    }, session.state)
    assert.deepEqual(await explorer.children(await at(explorer, 'Functions')), [])
    assert.equal(explorer.unreachable, error)
    session.choose(workspace)
    assert.equal((await explorer.children()).length, 6)
    assert.deepEqual(calls(), [])
  })

  it('is not what one refused list makes of it', async (t) => {
    const { session, workspace, explorer } = await exploring(t)
    const refused = new CloudError({ kind: 'permission', code: 'NoPermission', message: 'No.', mayHaveHappened: false })
    session.choose({
      ...workspace,
      call: async () => {
        throw refused
      },
    })
    assert.match(await draw(explorer, 'Functions'), /\nFunctions · could not be read\n {2}No\. · Select this to try again\.\n/)
    assert.equal(explorer.unreachable, undefined)
  })

  it('is not what a break makes of it, once something has been read', async (t) => {
    const { cloud, explorer } = await exploring(t)
    await draw(explorer, 'Resources')
    cloud.sandbox.faults.add(lasting('ListFunctions', { kind: 'reset', when: 'before' }))
    assert.match(await draw(explorer, 'Functions'), /\nFunctions · could not be read\n/)
    assert.equal(explorer.unreachable, undefined)
  })
})

describe('a page', () => {
  it('of drives is one of the own drives where the others are not for the caller to see', async () => {
    const refused = new CloudError({ kind: 'permission', code: 'ForbiddenNoPermission.Drive', message: 'No.', mayHaveHappened: false })
    const { call, sent } = fakeCall(({ action }) => {
      if (action === 'ListDrive') throw refused
      return { items: [{ drive_id: '7', drive_name: 'mine' }], next_marker: '' }
    })
    const { rows } = await readPage({ call, id: '1' }, { kind: 'drives' })
    assert.deepEqual(
      sent.map(({ action }) => action),
      ['ListDrive', 'ListMyDrives'],
    )
    assert.equal(rows.length, 1)
  })

  it('rejects with what the call rejects with', async () => {
    const throttled = new CloudError({ kind: 'throttled', code: 'Throttling.User', message: 'Later.', mayHaveHappened: false })
    const { call } = fakeCall(() => {
      throw throttled
    })
    await assert.rejects(readPage({ call, id: '1' }, { kind: 'drives' }), (error) => error === throttled)
    await assert.rejects(readPage({ call, id: '1' }, { kind: 'nodes' }), (error) => error === throttled)
  })

  it('has up to 100 rows', async () => {
    const { call, sent } = fakeCall(() => ({ PagingInfo: { Nodes: [], TotalCount: '0' } }))
    await readPage({ call, id: '1' }, { kind: 'nodes' })
    assert.equal(nodes.list.action, sent[0]?.action)
    assert.deepEqual(sent[0]?.input, { ProjectId: '1', PageNumber: 1, PageSize: 100 })
  })
})
