import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { at, draw, exploring } from './support/exploring.ts'
import { furnish } from './support/furnish.ts'

describe('the explorer', () => {
  it('shows six sections, and calls nobody for that', async (t) => {
    const { explorer, calls, log } = await exploring(t)
    assert.equal(await draw(explorer), ['Workflows', 'Nodes', 'Resources', 'Functions', 'Data Service APIs', 'Drive'].join('\n'))
    assert.deepEqual(calls(), [])
    assert.deepEqual(log, [])
  })

  it('reads a section by one call when it is opened, and tells the log', async (t) => {
    const { cloud, explorer, calls, log } = await exploring(t)
    const make = furnish(cloud)
    await make.resource('lib/util.py')
    calls()
    assert.match(await draw(explorer, 'Resources'), /\nResources · 1, read just now\n {2}lib\nFunctions/)
    assert.deepEqual(calls(), ['ListResources'])
    assert.deepEqual(log, ['Resources: 1 call'])
  })

  it('keeps what it has read', async (t) => {
    const { explorer, calls, log } = await exploring(t)
    const first = await draw(explorer, '**')
    assert.equal(calls().length, 9)
    assert.equal(log.length, 9)
    assert.equal(await draw(explorer, '**'), first)
    assert.deepEqual(calls(), [])
  })

  const sections = {
    Workflows: ['ListWorkflowDefinitions'],
    Nodes: ['ListNodes'],
    Resources: ['ListResources'],
    Functions: ['ListFunctions'],
    'Data Service APIs': ['ListDataServiceGroups'],
    Drive: ['ListDrive'],
  }
  for (const [section, expected] of Object.entries(sections)) {
    it(`opens ${section} by ${expected.join(' and ')} alone`, async (t) => {
      const { explorer, calls } = await exploring(t)
      await draw(explorer, section)
      assert.deepEqual(calls(), expected)
    })
  }

  it('puts workflows into folders by their paths, and nodes into their workflows', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('shop/orders/daily')
    await make.workflow('shop/returns')
    await make.workflow('alone')
    await make.workflow('shop/by_hand', 'ManualWorkflow')
    await make.node('read', { inside: daily })
    const loop = await make.node('each_region', { inside: daily, command: 'CONTROLLER_TRAVERSE' })
    await make.node('load_region', { inside: loop, command: 'PYTHON' })
    calls()
    const drawn = await draw(
      explorer,
      'Workflows',
      'Workflows/shop',
      'Workflows/shop/orders',
      'Workflows/shop/orders/daily',
      'Workflows/shop/orders/daily/each_region',
      'Workflows/Manual workflows',
      'Workflows/Manual workflows/shop',
    )
    assert.equal(
      drawn,
      `Workflows · 3, read just now
  shop
    orders
      daily
        read · ODPS_SQL
        each_region · CONTROLLER_TRAVERSE
          load_region · PYTHON
    returns
  alone
  Manual workflows · 1, read just now
    shop
      by_hand
Nodes
Resources
Functions
Data Service APIs
Drive`,
    )
    assert.deepEqual(calls(), ['ListWorkflowDefinitions', 'ListNodes', 'ListNodes', 'ListWorkflowDefinitions'])
  })

  it('orders folders and things as people count', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    for (const path of ['f10/x', 'f9/y', 'b10', 'B9', 'a']) await make.function(path)
    assert.match(await draw(explorer, 'Functions'), /\n {2}f9\n {2}f10\n {2}a · \S+\n {2}B9 · \S+\n {2}b10 · \S+\n/)
  })

  it('shows the groups, folders and APIs of the data service: all APIs come with the first group', async (t) => {
    const { cloud, explorer, calls, log } = await exploring(t)
    const make = furnish(cloud)
    const shop = await make.group('shop')
    const reports = await make.apiFolder(shop, 'reports')
    const daily = await make.apiFolder(shop, 'daily', reports)
    await make.apiFolder(shop, 'nothing_in_it')
    await make.api('orders', shop)
    await make.api('totals', shop, daily)
    await make.api('beside', 'ds_sandbox')
    calls()
    assert.match(await draw(explorer, 'Data Service APIs'), /Data Service APIs · read just now\n {2}sandbox\n {2}shop\nDrive/)
    assert.deepEqual(calls(), ['ListDataServiceGroups'])
    assert.match(await draw(explorer, 'Data Service APIs', 'Data Service APIs/sandbox'), /\n {2}sandbox\n {4}beside · \/beside\n/)
    // One more for the names of folders, since there are any.
    assert.deepEqual(calls(), ['ListDataServiceApis', 'ListDataServiceFolders'])
    assert.match(await draw(explorer, '**'), /\n {2}shop\n {4}reports\n {6}daily\n {8}totals · \/totals\n {4}orders · \/orders\nDrive/)
    assert.deepEqual(log.slice(0, 3), [
      'Business processes of the data service: 1 call',
      'Data Service APIs: 1 call',
      'Folders of the data service: 1 call',
    ])
  })

  it('does not ask for the names of folders when no API is in one', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    await furnish(cloud).api('orders', 'ds_sandbox')
    calls()
    await at(explorer, 'Data Service APIs', 'sandbox', 'orders')
    assert.deepEqual(calls(), ['ListDataServiceGroups', 'ListDataServiceApis'])
  })

  it('shows drives, and folders and files as they are opened', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const partners = await make.folder('partners')
    await make.file('a.csv', 'root', 2048)
    await make.file('b.csv', partners)
    calls()
    assert.match(await draw(explorer, 'Drive', 'Drive/Sandbox'), /Drive · read just now\n {2}Sandbox\n {4}partners\n {4}a\.csv · 2\.0 KB$/)
    assert.deepEqual(calls(), ['ListDrive', 'ListFile'])
    assert.match(await draw(explorer, 'Drive', 'Drive/Sandbox', 'Drive/Sandbox/partners'), /\n {4}partners\n {6}b\.csv · 3 B\n/)
    assert.deepEqual(calls(), ['ListFile'])
  })

  it('offers what leads on where a list is empty', async (t) => {
    const { cloud, explorer } = await exploring(t)
    await furnish(cloud).workflow('daily')
    const drawn = await draw(explorer, '**')
    assert.match(drawn, / {2}daily\n {4}No nodes · Create…\n {2}Manual workflows · 0, read just now\n {4}No manual workflows · Create…\n/)
    assert.match(drawn, /\nNodes · 0, read just now\n {2}No nodes outside workflows · Create…\n/)
    assert.match(drawn, /\n {2}No resources · Create…\n.*\n {2}No functions · Create…\n/)
    assert.match(drawn, /\n {2}sandbox\n {4}No APIs · Create…\n/)
    assert.match(drawn, /\n {2}Sandbox\n {4}No files · Upload…$/)
    const { command } = explorer.item(await at(explorer, 'Workflows', 'daily', 'No nodes'), false)
    assert.equal(command?.id, 'flowspec.createNode')
    assert.deepEqual(command?.target, await at(explorer, 'Workflows', 'daily'))
  })

  it('offers to choose a Drive domain where none is known, and calls nobody', async (t) => {
    const { workspace, session, explorer, calls, log } = await exploring(t)
    session.choose({ ...workspace, hasDrive: false })
    assert.match(await draw(explorer, 'Drive'), /\nDrive · no domain chosen\n {2}Choose a Drive domain…$/)
    assert.deepEqual([calls(), log], [[], []])
    assert.equal(explorer.item(await at(explorer, 'Drive', 'Choose a Drive domain…'), false).command?.id, 'flowspec.chooseDriveDomain')
    session.choose(workspace)
    assert.match(await draw(explorer, 'Drive'), /\nDrive · read just now\n {2}Sandbox$/)
  })

  it('says how old everything is, without a call', async (t) => {
    const { explorer, calls, pass } = await exploring(t)
    await draw(explorer, 'Resources')
    calls()
    pass(5 * 60_000)
    assert.match(await draw(explorer), /\nResources · 0, read 5 minutes ago\n/)
    assert.deepEqual(calls(), [])
  })

  it('knows the parent of every entry', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('shop/orders/daily')
    const loop = await make.node('each', { inside: daily, command: 'CONTROLLER_CYCLE' })
    await make.node('one', { inside: loop })
    await make.workflow('by_hand', 'ManualWorkflow')
    await make.node('jobs/clean')
    await make.resource('lib/util.py')
    await make.function('udf/sum')
    const inner = await make.apiFolder('ds_sandbox', 'inner', await make.apiFolder('ds_sandbox', 'outer'))
    await make.api('orders', 'ds_sandbox', inner)
    await make.file('deep.csv', await make.folder('folder'))
    const check = async (parent?: Awaited<ReturnType<typeof at>>): Promise<number> => {
      let count = 0
      for (const child of await explorer.children(parent)) {
        const found = explorer.parent(child)
        assert.equal(found && explorer.item(found, false).id, parent && explorer.item(parent, false).id)
        count += 1 + (await check(child))
      }
      return count
    }
    assert.equal(await check(), 27)
  })
})
