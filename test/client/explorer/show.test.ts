import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { followJob } from '../../../client/src/cloud/jobs/followJob.ts'
import { driveFile } from '../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { udf } from '../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import type { Entity } from '../../../client/src/entity.ts'
import type { Explorer } from '../../../client/src/explorer/explorer.ts'
import { isGone } from '../../../client/src/explorer/lookUp.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { fakeCall } from '../cloud/support/fakeCall.ts'
import { projectId } from '../cloud/support/sandboxCloud.ts'
import { at, draw, exploring } from './support/exploring.ts'
import { furnish, names } from './support/furnish.ts'

/** The labels on the way to the entry of an entity, once it is shown. Every one of them is among the children of the one before. */
async function way(explorer: Explorer, entity: Entity): Promise<string | undefined> {
  const shown = await explorer.show(entity)
  if (!shown) return undefined
  const labels: string[] = []
  for (let one: typeof shown | undefined = shown; one; one = explorer.parent(one)) labels.unshift(spoken(explorer.item(one, false).label))
  const { id } = explorer.item(await at(explorer, ...labels), false)
  assert.equal(id, explorer.item(shown, false).id)
  return labels.join('/')
}

describe('a thing that was made', () => {
  it('is shown by one call when its list has not been read', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const id = await furnish(cloud).function('udf/sum')
    calls()
    assert.equal(await way(explorer, { kind: 'function', id, name: 'sum' }), 'Functions/udf/sum')
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('is shown by one call when its list has been read', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    await make.function('udf/other')
    await draw(explorer, 'Functions')
    const id = await make.function('udf/sum')
    calls()
    assert.equal(await way(explorer, { kind: 'function', id, name: 'sum' }), 'Functions/udf/sum')
    assert.deepEqual(calls(), ['ListFunctions'])
    assert.match(await draw(explorer, 'Functions', 'Functions/udf'), /\nFunctions · 2, read just now\n {2}udf\n {4}other .*\n {4}sum /)
  })

  it('is shown though it is on a page that has not been read, and the pages that have stay', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const ids: string[] = []
    for (const name of names('f', 210)) ids.push(await make.function(name))
    await explorer.more(await at(explorer, 'Functions', 'Load more…'))
    calls()
    assert.equal(await way(explorer, { kind: 'function', id: ids[209] ?? '', name: 'f_209' }), 'Functions/f_209')
    assert.deepEqual(calls(), ['ListFunctions'])
    assert.match(await draw(explorer, 'Functions'), /\n {2}f_199 .*\n {2}f_209 .*\n {2}Load more… · 201 of 210\n/)
    await explorer.more(await at(explorer, 'Functions', 'Load more…'))
    assert.match(await draw(explorer, 'Functions'), /Functions · 210, read/)
  })

  it('is shown in its workflow, which is read for it when nobody has looked at it', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('shop/daily')
    const id = await make.node('load', { inside: daily })
    calls()
    const entity: Entity = { kind: 'node', id, name: 'load', container: { id: daily, name: 'daily' } }
    assert.equal(await way(explorer, entity), 'Workflows/shop/daily/load')
    assert.deepEqual(calls(), ['ListWorkflowDefinitions', 'ListNodes'])
    assert.equal(await way(explorer, entity), 'Workflows/shop/daily/load')
    assert.deepEqual(calls(), ['ListNodes'])
  })

  it('is shown in a loop', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('daily')
    const loop = await make.node('each', { inside: daily, command: 'CONTROLLER_TRAVERSE' })
    const id = await make.node('load', { inside: loop })
    await draw(explorer, 'Workflows', 'Workflows/daily')
    assert.equal(
      await way(explorer, { kind: 'node', id, name: 'load', container: { id: loop, name: 'each' } }),
      'Workflows/daily/each/load',
    )
  })

  it('is shown among manual workflows', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const id = await furnish(cloud).workflow('shop/by_hand', 'ManualWorkflow')
    calls()
    assert.equal(await way(explorer, { kind: 'workflow', id, name: 'by_hand' }), 'Workflows/Manual workflows/shop/by_hand')
    assert.deepEqual(calls(), ['ListWorkflowDefinitions', 'ListWorkflowDefinitions'])
  })

  it('is shown in a group and folder of the data service that were made for it', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    await draw(explorer, '**')
    const make = furnish(cloud)
    const group = await make.group('shop')
    const id = await make.api('orders', group, await make.apiFolder(group, 'reports'))
    calls()
    assert.equal(await way(explorer, { kind: 'api', id, name: 'orders' }), 'Data Service APIs/shop/reports/orders')
    assert.deepEqual(calls(), ['ListDataServiceApis', 'ListDataServiceGroups', 'ListDataServiceFolders'])
  })

  it('is shown in a folder of a drive that nobody has looked at', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    const inner = await make.folder('inner', await make.folder('outer'))
    const id = await make.file('a.csv', inner)
    const entity: Entity = { kind: 'driveFile', id, name: 'a.csv', drive: '1', parent: inner }
    assert.equal(await way(explorer, entity), 'Drive/Sandbox/outer/inner/a.csv')
  })

  it('takes the filter away that hides it, and no other', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const id = await furnish(cloud).function('sum')
    explorer.setFilter('su')
    await way(explorer, { kind: 'function', id, name: 'sum' })
    assert.equal(explorer.filter, 'su')
    explorer.setFilter('avg')
    await way(explorer, { kind: 'function', id, name: 'sum' })
    assert.equal(explorer.filter, undefined)
  })

  it('is not shown when its list cannot be read, of which the tree tells', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const id = await furnish(cloud).function('sum')
    await draw(explorer, 'Resources', 'Functions')
    await explorer.refresh(await at(explorer, 'Functions'))
    cloud.sandbox.faults.add({ kind: 'throttle', action: 'ListFunctions', times: 3 })
    assert.equal(await way(explorer, { kind: 'function', id, name: 'sum' }), undefined)
    assert.match(await draw(explorer), /\nFunctions · could not be read\n/)
  })

  it('is not shown when the look at it fails; the list is read again when somebody looks', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    await draw(explorer, 'Functions')
    const id = await furnish(cloud).function('sum')
    cloud.sandbox.faults.add({ kind: 'throttle', action: 'ListFunctions', times: 3 })
    assert.equal(await way(explorer, { kind: 'function', id, name: 'sum' }), undefined)
    calls()
    assert.match(await draw(explorer, 'Functions'), /Functions · 1, read just now\n {2}sum/)
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('is nothing when no workspace is chosen', async (t) => {
    const { session, explorer, calls } = await exploring(t)
    session.choose(undefined)
    assert.equal(await explorer.show({ kind: 'function', id: '1', name: 'sum' }), undefined)
    assert.deepEqual(calls(), [])
  })
})

describe('a thing that was changed', () => {
  it('is shown by its new name', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const id = await make.function('udf/sum')
    await make.function('udf/avg')
    await draw(explorer, 'Functions')
    await cloud.call(udf.rename, { Id: id, ProjectId: projectId, Name: 'total' })
    calls()
    assert.equal(await way(explorer, { kind: 'function', id, name: 'total', folder: 'udf' }), 'Functions/udf/total')
    assert.deepEqual(calls(), ['ListFunctions'])
    assert.match(await draw(explorer, 'Functions', 'Functions/udf'), /Functions · 2, read just now\n {2}udf\n {4}avg .*\n {4}total /)
  })

  it('is shown in its new folder', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const id = await furnish(cloud).function('udf/sum')
    await draw(explorer, 'Functions')
    await cloud.call(udf.move, { Id: id, ProjectId: projectId, Path: 'other' })
    assert.equal(await way(explorer, { kind: 'function', id, name: 'sum', folder: 'other' }), 'Functions/other/sum')
    assert.match(await draw(explorer, 'Functions'), /\nFunctions · 1, read just now\n {2}other\nData/)
  })

  it('takes the nodes of a workflow with it, whose paths are others then', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('shop/daily')
    await make.node('load', { inside: daily })
    await draw(explorer, '**')
    assert.match(await draw(explorer), /\nNodes · 0, /)
    await cloud.call(workflow.rename, { Id: daily, ProjectId: projectId, Name: 'nightly' })
    calls()
    assert.equal(await way(explorer, { kind: 'workflow', id: daily, name: 'nightly' }), 'Workflows/shop/nightly')
    assert.deepEqual(calls(), ['ListWorkflowDefinitions'])
    assert.match(await draw(explorer, 'Nodes'), /\nNodes · 0, read just now\n {2}No nodes outside workflows/)
    assert.deepEqual(calls(), ['ListNodes'])
  })

  it('has the nodes that an import has given it', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    const id = await make.workflow('daily')
    await draw(explorer, 'Workflows', 'Workflows/daily')
    const nodes = [{ name: 'load', script: { runtime: { command: 'ODPS_SQL' } } }]
    const workflows = [{ id, name: 'daily', script: { path: 'daily', runtime: { command: 'WORKFLOW' } }, nodes }]
    const Spec = JSON.stringify({ version: '2.0.0', kind: 'CycleWorkflow', spec: { workflows } })
    const { AsyncJob } = await cloud.call(workflow.import, { ProjectId: projectId, Spec })
    assert.deepEqual(await followJob(cloud.call, AsyncJob.Id, cloud.clock), { end: 'success' })
    await way(explorer, { kind: 'workflow', id, name: 'daily' })
    assert.match(await draw(explorer, 'Workflows', 'Workflows/daily'), /\n {2}daily\n {4}load · ODPS_SQL\n/)
  })

  for (const told of [true, false])
    it(`is shown in the folder of a drive that it was moved to, and no longer in the other${told ? ', which was told of' : ''}`, async (t) => {
      const { cloud, explorer } = await exploring(t)
      const make = furnish(cloud)
      const folder = await make.folder('partners')
      const file_id = await make.file('a.csv')
      await draw(explorer, '**')
      await cloud.call(driveFile.move, { drive_id: '1', file_id, to_parent_file_id: folder })
      const entity: Entity = { kind: 'driveFile', id: file_id, name: 'a.csv', drive: '1', parent: 'root' }
      if (told) await explorer.changed(entity)
      assert.equal(await way(explorer, { ...entity, parent: folder }), 'Drive/Sandbox/partners/a.csv')
      assert.match(await draw(explorer, '**'), /\n {2}Sandbox\n {4}partners\n {6}a\.csv · 3 B$/)
    })
})

describe('a thing that may be gone', () => {
  it('has its list read again, when somebody looks', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const id = await make.function('sum')
    await draw(explorer, 'Functions')
    await cloud.call(udf.delete, { Id: id, ProjectId: projectId })
    calls()
    await explorer.changed({ kind: 'function', id, name: 'sum' })
    assert.deepEqual(calls(), [])
    assert.match(await draw(explorer, 'Functions'), /Functions · 0, /)
    assert.deepEqual(calls(), ['ListFunctions'])
  })

  it('is taken out of a long list, whose pages stay', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const ids: string[] = []
    for (const name of names('f', 202)) ids.push(await make.function(name))
    await explorer.more(await at(explorer, 'Functions', 'Load more…'))
    const [id = ''] = ids.slice(150)
    await cloud.call(udf.delete, { Id: id, ProjectId: projectId })
    calls()
    await explorer.changed({ kind: 'function', id, name: 'f_150' })
    assert.match(await draw(explorer, 'Functions'), /Functions · 199 of 201.*\n {2}f_149 .*\n {2}f_151 /s)
    assert.deepEqual(calls(), ['GetFunction'])
  })

  it('is a workflow, whose nodes do not come up outside of it', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('daily')
    await make.node('load', { inside: daily })
    await draw(explorer, '**')
    await cloud.call(workflow.delete, { Id: daily, ProjectId: projectId })
    await explorer.changed({ kind: 'workflow', id: daily, name: 'daily' })
    assert.match(await draw(explorer, '**'), /^Workflows · 0, .*\nNodes · 0, /s)
  })

  it('is a node that is listed in two places', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    const daily = await make.workflow('daily')
    const id = await make.node('load', { inside: daily })
    await draw(explorer, '**')
    await cloud.call(node.delete, { Id: id, ProjectId: projectId })
    calls()
    await explorer.changed({ kind: 'node', id, name: 'load', container: { id: daily, name: 'daily' } })
    assert.match(await draw(explorer, '**'), /\n {2}daily\n {4}No nodes · Create…\n.*\nNodes · 0, /s)
    assert.deepEqual(calls(), ['ListNodes', 'ListNodes'])
  })

  it('need not be known by its id', async (t) => {
    const { cloud, explorer } = await exploring(t)
    await draw(explorer, 'Workflows')
    await furnish(cloud).workflow('daily')
    await explorer.changed({ kind: 'workflow', id: '', name: 'daily' })
    assert.match(await draw(explorer, 'Workflows'), /Workflows · 1, read just now\n {2}daily/)
  })
})

describe('an entry of Drive', () => {
  it('is gone when it is in the trash', async () => {
    const row = { file_id: '5', name: 'a.csv', type: 'file', parent_file_id: 'root' }
    const { call } = fakeCall((_, turn) => (turn === 0 ? row : { ...row, trashed_at: '2026-01-02T03:04:05.000Z' }))
    const entity: Entity = { kind: 'driveFile', id: '5', name: 'a.csv', drive: '1' }
    assert.deepEqual([await isGone({ call, id: '1' }, entity), await isGone({ call, id: '1' }, entity)], [false, true])
  })
})

describe('folders', () => {
  it('are those in which things of a kind have been seen, and those above them', async (t) => {
    const { cloud, explorer, calls } = await exploring(t)
    const make = furnish(cloud)
    await make.workflow('shop/orders/daily')
    await make.workflow('manual/by_hand', 'ManualWorkflow')
    await make.node('inner', { inside: await make.workflow('flows/weekly') })
    await make.node('jobs/clean')
    await make.resource('lib/util.py')
    assert.deepEqual(explorer.folders('workflow'), [])
    await draw(explorer, '**')
    calls()
    assert.deepEqual(explorer.folders('workflow'), ['flows', 'manual', 'shop', 'shop/orders'])
    assert.deepEqual(explorer.folders('node'), ['jobs'])
    assert.deepEqual(explorer.folders('resource'), ['lib'])
    assert.deepEqual(explorer.folders('driveFile'), [])
    assert.deepEqual(calls(), [])
  })
})

it('tells which workflows have been read, and whether they are all', async (t) => {
  const { cloud, explorer, calls } = await exploring(t)
  const make = furnish(cloud)
  const id = await make.workflow('manual/by_hand', 'ManualWorkflow')
  await make.workflow('flows/weekly')
  assert.equal(explorer.workflows(false), undefined)
  await draw(explorer, '**')
  calls()
  const byHand = { kind: 'workflow', id, name: 'by_hand', folder: 'manual' }
  assert.deepEqual(explorer.workflows(true), { workflows: [byHand], whole: true })
  assert.deepEqual(
    explorer.workflows(false)?.workflows.map(({ name }) => name),
    ['weekly'],
  )
  assert.deepEqual(calls(), [])
})
