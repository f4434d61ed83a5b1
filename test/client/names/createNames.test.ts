import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultWorld } from '../../../client/src/sandbox/world.ts'
import { chosen, day, minute, namesIn } from './support/namesIn.ts'

/** A workspace with this many data sources. */
const worldOf = (count: number) => ({
  ...defaultWorld,
  dataSources: Array.from({ length: count }, (_, i) => ({
    id: String(864983250240535860n + BigInt(i)),
    projectId: '10000',
    name: `source_${i}`,
    type: 'mysql',
    environment: 'Prod' as const,
    description: '',
    computes: false,
  })),
})
const elsewhere = { ...chosen, workspace: { id: '10001', name: 'sandbox_std' } } as const

describe('names of the chosen workspace', () => {
  it('are read when they are wanted first, by one call, and kept', async (t) => {
    const { names, asked, log, reopened } = await namesIn(t)
    assert.deepEqual(names.known(), { workspace: { id: '10000', name: 'sandbox' }, lists: {} })
    assert.deepEqual(asked(), [])
    const list = await names.wanted('dataSources')
    assert.deepEqual(list?.entries.map(({ name }) => name).sort(), ['holo_first', 'mysql_orders', 'odps_first', 'oss_landing'])
    assert.equal(list?.complete, true)
    assert.deepEqual(await names.wanted('dataSources'), list)
    assert.deepEqual(names.known()?.lists.dataSources, list)
    assert.deepEqual(asked(), ['ListDataSources'])
    assert.deepEqual(log, ['Names of data sources read from the workspace sandbox. Entries: 4, calls: 1.'])
    // In another window, too.
    assert.deepEqual(await reopened().wanted('dataSources'), list)
    assert.deepEqual(asked(), [])
  })

  it('are read once for everybody who wants them meanwhile', async (t) => {
    const { names, asked } = await namesIn(t)
    const [one, other] = await Promise.all([names.wanted('nodes'), names.wanted('nodes')])
    assert.equal(one, other)
    assert.deepEqual(asked(), ['ListNodes'])
  })

  it('are read again when they are wanted after a day', async (t) => {
    const { names, asked, pass } = await namesIn(t)
    const first = await names.wanted('workflows')
    pass(day - 1)
    assert.equal(await names.wanted('workflows'), first)
    assert.deepEqual(asked(), ['ListWorkflowDefinitions'])
    pass(1)
    assert.equal((await names.wanted('workflows'))?.checkedAt, (first?.checkedAt ?? 0) + day)
    assert.deepEqual(asked(), ['ListWorkflowDefinitions'])
  })

  it('are read page by page, up to five', async (t) => {
    const few = await namesIn(t, { world: worldOf(101) })
    assert.equal((await few.names.wanted('dataSources'))?.entries.length, 101)
    assert.deepEqual(few.asked(), ['ListDataSources', 'ListDataSources'])
    const many = await namesIn(t, { world: worldOf(501) })
    const list = await many.names.wanted('dataSources')
    assert.deepEqual([list?.entries.length, list?.complete], [500, false])
    assert.equal(many.asked().length, 5)
    assert.match(many.log.join(), /Entries: 500, calls: 5\. There are more, which are left out\./)
  })

  it('cost nothing while no workspace is chosen, or the folder is not trusted', async (t) => {
    const { names, asked, choose } = await namesIn(t, { state: { kind: 'none' } })
    for (const state of [{ kind: 'none' }, { kind: 'untrusted' }] as const) {
      choose(state)
      assert.equal(names.known(), null)
      assert.equal(await names.wanted('nodes'), null)
      assert.deepEqual(await names.refresh({ signal: new AbortController().signal, report: assert.fail }), { read: [], failures: [] })
    }
    assert.deepEqual(asked(), [])
  })

  it('of one workspace are not those of another', async (t) => {
    const { names, asked, choose, changes } = await namesIn(t)
    const first = await names.wanted('dataSources')
    choose(elsewhere)
    assert.equal(changes(), 1)
    assert.deepEqual(names.known(), { workspace: elsewhere.workspace, lists: {} })
    const other = await names.wanted('dataSources')
    assert.deepEqual(
      other?.entries.map(({ name, environment }) => [name, environment]),
      [
        ['odps_first', 'Dev'],
        ['odps_first', 'Prod'],
      ],
    )
    choose(chosen)
    assert.deepEqual(names.known()?.lists.dataSources, first)
    assert.equal(asked().length, 2)
  })

  it('are not mixed up when another workspace is chosen while they are on their way', async (t) => {
    const { names, choose } = await namesIn(t)
    const first = names.wanted('dataSources')
    choose(elsewhere)
    await first
    assert.deepEqual(names.known()?.lists, {})
    assert.equal((await names.wanted('dataSources'))?.entries.length, 2)
    choose(chosen)
    assert.deepEqual(names.known()?.lists, {})
    assert.equal((await names.wanted('dataSources'))?.entries.length, 4)
  })

  it('tell of another workspace, not of the same one again', async (t) => {
    const { choose, changes } = await namesIn(t)
    choose({ ...chosen })
    assert.equal(changes(), 0)
    choose({ kind: 'none' })
    assert.equal(changes(), 1)
  })

  it('that something was made in are read again when they are wanted, but not at once', async (t) => {
    const { names, asked, pass } = await namesIn(t)
    await names.wanted('resources')
    names.outdated('resources')
    await names.wanted('resources')
    assert.equal(asked().length, 1)
    pass(10 * minute)
    await names.wanted('resources')
    await names.wanted('resources')
    assert.deepEqual(asked(), ['ListResources'])
  })
})

describe('names that cannot be had', () => {
  it('are not asked for again after a refusal, until the user refreshes them', async (t) => {
    const { names, asked, log, cloud, pass, changes } = await namesIn(t)
    cloud.sandbox.faults.add({ kind: 'expiredToken', action: 'ListNodes' })
    assert.equal(await names.wanted('nodes'), null)
    assert.deepEqual(asked(), ['ListNodes'])
    pass(30 * day)
    assert.equal(await names.wanted('nodes'), null)
    assert.deepEqual(asked(), [])
    assert.equal(log.length, 1)
    assert.match(log.join(), /^Names of nodes not read from the workspace sandbox: .*not asked for again until you refresh them/)
    const reported: string[] = []
    const { read, failures } = await names.refresh({ signal: new AbortController().signal, report: (kind) => reported.push(kind) })
    assert.deepEqual([reported, read, failures], [['nodes'], ['nodes'], []])
    assert.deepEqual(asked(), ['ListNodes'])
    assert.equal(changes(), 1)
    assert.equal(names.known()?.lists.nodes?.complete, true)
    // And from then on as any other.
    pass(day)
    await names.wanted('nodes')
    assert.deepEqual(asked(), ['ListNodes'])
  })

  it('are left alone for ten minutes when the service is busy', async (t) => {
    const { names, asked, log, cloud, pass } = await namesIn(t)
    cloud.sandbox.faults.add({ kind: 'throttle', action: 'ListFunctions', times: 3 })
    assert.equal(await names.wanted('functions'), null)
    assert.equal(asked().length, 3)
    pass(10 * minute - 1)
    assert.equal(await names.wanted('functions'), null)
    assert.deepEqual(asked(), [])
    pass(1)
    assert.deepEqual((await names.wanted('functions'))?.entries, [])
    assert.deepEqual(asked(), ['ListFunctions'])
    assert.match(log[0] ?? '', /left alone for 10 minutes/)
  })

  it('leave what there was', async (t) => {
    const { names, cloud, pass } = await namesIn(t)
    const before = await names.wanted('functions')
    pass(day)
    cloud.sandbox.faults.add({ kind: 'expiredToken', action: 'ListFunctions' })
    assert.equal(await names.wanted('functions'), before)
    assert.ok(before)
  })

  it('in part are kept as far as they came', async (t) => {
    const { names, log, cloud } = await namesIn(t, { world: worldOf(150) })
    cloud.sandbox.faults.add({ kind: 'throttle', action: 'ListDataSources', skip: 1, times: 3 })
    const list = await names.wanted('dataSources')
    assert.deepEqual([list?.entries.length, list?.complete], [100, false])
    assert.match(log.join(), /Entries: 100, calls: 2\. There are more, but: .* left alone for 10 minutes\./)
  })

  it('because there is no such workspace say so', async (t) => {
    const { names, log } = await namesIn(t, { state: { ...chosen, workspace: { id: '99', name: 'gone' } } })
    assert.equal(await names.wanted('nodes'), null)
    assert.match(log.join(), /^Names of nodes not read from the workspace gone: /)
  })
})

describe('a refresh of names', () => {
  it('reads what was ever wanted, in another window too, and nothing else', async (t) => {
    const { names, asked, reopened } = await namesIn(t)
    await names.wanted('resourceGroups')
    await names.wanted('apiGroups')
    asked()
    const { read } = await reopened().refresh({ signal: new AbortController().signal, report: () => {} })
    assert.deepEqual(read, ['resourceGroups', 'apiGroups'])
    assert.deepEqual(asked(), ['ListResourceGroups', 'ListDataServiceGroups'])
  })

  it('stops when it is cancelled', async (t) => {
    const { names, asked } = await namesIn(t)
    await names.wanted('resourceGroups')
    await names.wanted('apiGroups')
    asked()
    const stop = new AbortController()
    const { read } = await names.refresh({ signal: stop.signal, report: () => stop.abort() })
    assert.deepEqual(read, ['resourceGroups'])
    assert.deepEqual(asked(), ['ListResourceGroups'])
  })
})

describe('what is remembered', () => {
  it('holds no secret of the connection', async (t) => {
    const { names, remembered, cloud, log } = await namesIn(t)
    for (const kind of ['dataSources', 'computeResources', 'nodes'] as const) await names.wanted(kind)
    const all = [remembered(), JSON.stringify(names.known()), ...log].join('\n')
    assert.match(all, /odps_first/)
    const { accessKey, accessToken, sts } = cloud.sandbox
    for (const secret of [accessKey.accessKeyId, accessKey.accessKeySecret, accessToken, sts.accessKeySecret])
      assert.ok(!all.includes(secret))
  })

  it('is of the last three workspaces', async (t) => {
    const { names, choose, remembered } = await namesIn(t)
    for (const region of ['cn-a', 'cn-b', 'cn-c', 'cn-d']) {
      choose({ ...chosen, region })
      await names.wanted('resourceGroups')
    }
    const kept = JSON.parse(remembered()) as { workspace: string }[]
    assert.deepEqual(
      kept.map(({ workspace }) => workspace.split(' ').at(-2)),
      ['cn-d', 'cn-c', 'cn-b'],
    )
  })
})
