import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { spoken } from '../../../server/src/language/sentence.ts'
import { at, draw, exploring } from './support/exploring.ts'
import { furnish, names } from './support/furnish.ts'

describe('a list of more than 100', () => {
  it('shows a page, and says how many are shown of how many', async (t) => {
    const { cloud, explorer, calls, log } = await exploring(t)
    const make = furnish(cloud)
    for (const name of names('f', 230)) await make.function(name)
    calls()
    assert.match(
      await draw(explorer, 'Functions'),
      /\nFunctions · 100 of 230, read just now\n {2}f_000 .*\n {2}f_099 \S+ \S+\n {2}Load more… · 100 of 230\n/s,
    )
    assert.deepEqual(calls(), ['ListFunctions'])

    const fresh = await explorer.more(await at(explorer, 'Functions', 'Load more…'))
    assert.equal(fresh && explorer.item(fresh, false).label, 'f_100')
    assert.match(await draw(explorer, 'Functions'), /Functions · 200 of 230.*\n {2}f_199 \S+ \S+\n {2}Load more… · 200 of 230\n/s)
    await explorer.more(await at(explorer, 'Functions', 'Load more…'))
    assert.match(await draw(explorer, 'Functions'), /Functions · 230, read just now\n.*\n {2}f_229 \S+ \S+\nData Service/s)
    assert.deepEqual(calls(), ['ListFunctions', 'ListFunctions'])
    assert.deepEqual(log, ['Functions: 1 call', 'Functions, next page: 1 call', 'Functions, next page: 1 call'])
  })

  it('says how many there are so far where the service does not tell of how many', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    for (const name of names('file', 101)) await make.file(name)
    calls()
    assert.match(await draw(explorer, 'Drive', 'Drive/Sandbox'), /\n {4}file_099 · 3 B\n {4}Load more… · 100 so far$/)
    await explorer.more(await at(explorer, 'Drive', 'Sandbox', 'Load more…'))
    assert.match(await draw(explorer, 'Drive', 'Drive/Sandbox'), /\n {4}file_099 · 3 B\n {4}file_100 · 3 B$/)
    assert.deepEqual(calls(), ['ListDrive', 'ListFile', 'ListFile'])
  })

  it('is read on by one call, however often that is asked', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    for (const name of names('f', 101)) await make.function(name)
    const more = await at(explorer, 'Functions', 'Load more…')
    calls()
    await Promise.all([explorer.more(more), explorer.more(more)])
    assert.deepEqual(calls(), ['ListFunctions'])
    assert.equal((await explorer.children(await at(explorer, 'Functions'))).length, 101)
  })

  it('has the APIs of the other groups on its pages, too', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const shop = await make.group('shop')
    for (const name of names('early', 99)) await make.api(name, shop)
    for (const name of names('late', 3)) await make.api(name, 'ds_sandbox')
    calls()
    assert.match(
      await draw(explorer, 'Data Service APIs', 'Data Service APIs/sandbox'),
      /\n {2}sandbox\n {4}late_000 · \/late_000\n {4}Load more… · 100 of 102\n/,
    )
    await explorer.more(await at(explorer, 'Data Service APIs', 'sandbox', 'Load more…'))
    assert.match(
      await draw(explorer, 'Data Service APIs', 'Data Service APIs/sandbox'),
      /\n {4}late_001 · \S+\n {4}late_002 · \S+\n {2}shop\n/,
    )
    assert.deepEqual(calls(), ['ListDataServiceGroups', 'ListDataServiceApis', 'ListDataServiceApis'])
  })
})

describe('nodes outside workflows', () => {
  it('are those whose paths lead through no workflow and no loop', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('shop/daily')
    await make.node('inner', { inside: daily })
    await make.node('shop/outer')
    const loop = await make.node('loops/each', { command: 'CONTROLLER_TRAVERSE' })
    await make.node('in_loop', { inside: loop })
    calls()
    await draw(explorer, 'Workflows', 'Workflows/Manual workflows')
    assert.match(
      await draw(explorer, 'Nodes', 'Nodes/loops', 'Nodes/loops/each', 'Nodes/shop'),
      /\nNodes · 2, read just now\n {2}loops\n {4}each · CONTROLLER_TRAVERSE\n {6}in_loop · ODPS_SQL\n {2}shop\n {4}outer · ODPS_SQL\nResources/,
    )
    assert.deepEqual(calls(), ['ListWorkflowDefinitions', 'ListWorkflowDefinitions', 'ListNodes', 'ListNodes'])
  })

  it('may include nodes of workflows that have not been read, which it says, and puts right when it is asked', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    await make.node('inner', { inside: await make.workflow('shop/daily') })
    await make.node('by_hand', { inside: await make.workflow('manual', 'ManualWorkflow') })
    await make.node('outer')
    calls()
    assert.match(
      await draw(explorer, 'Nodes', 'Nodes/shop'),
      /\nNodes · 3, read just now\n {2}Some may be inside workflows · read workflows\n {2}manual\n {2}shop\n {4}daily\n {2}outer · ODPS_SQL\n/,
    )
    assert.deepEqual(calls(), ['ListNodes'])
    const unread = await at(explorer, 'Nodes', 'Some may be inside workflows')
    assert.match(
      explorer
        .item(unread, false)
        .tooltip.map((line) => spoken(line))
        .join('\n'),
      /Select this to read them: 2 calls\.$/,
    )
    await explorer.more(unread)
    assert.match(await draw(explorer, 'Nodes'), /\nNodes · 1, read just now\n {2}outer · ODPS_SQL\nResources/)
    assert.deepEqual(calls(), ['ListWorkflowDefinitions', 'ListWorkflowDefinitions'])
  })

  it('may include nodes of workflows on pages that have not been read', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    for (const name of names('flow', 100)) await make.workflow(name)
    await make.node('inner', { inside: await make.workflow('last') })
    await draw(explorer, 'Workflows', 'Workflows/Manual workflows')
    assert.match(await draw(explorer, 'Nodes', 'Nodes/last'), /\n {2}Some may be inside workflows · .*\n {2}last\n {4}inner/)
    calls()
    await explorer.more(await at(explorer, 'Nodes', 'Some may be inside workflows'))
    assert.match(await draw(explorer, 'Nodes'), /\nNodes · 0, read just now\n {2}No nodes/)
    assert.deepEqual(calls(), ['ListWorkflowDefinitions'])
  })

  it('are as many as have been found so far, while the service counts the others, too', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    await make.node('inner', { inside: await make.workflow('daily') })
    for (const name of names('outer', 100)) await make.node(name)
    await draw(explorer, 'Workflows')
    assert.match(
      await draw(explorer, 'Nodes'),
      /\nNodes · 99 so far, read just now\n {2}outer_000 .*\n {2}Load more… · 100 of 101, those in workflows included\n/s,
    )
  })

  it('are told by what has been seen inside a workflow, too', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    await make.node('inner', { inside: await make.workflow('daily') })
    await make.node('outer')
    await draw(explorer, 'Workflows', 'Workflows/daily')
    assert.match(await draw(explorer, 'Nodes'), /\nNodes · 1, read just now\n {2}outer/)
    // Whether or not the workflow is known.
    await explorer.refresh(await at(explorer, 'Workflows'))
    assert.match(await draw(explorer, 'Nodes'), /^Workflows\nNodes · 1, read just now\n {2}outer/)
  })
})
