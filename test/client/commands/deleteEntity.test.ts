import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { followPipeline } from '../../../client/src/cloud/jobs/followPipeline.ts'
import { dataService } from '../../../client/src/cloud/operations/dataService.ts'
import { driveFile } from '../../../client/src/cloud/operations/driveFile.ts'
import { pipeline } from '../../../client/src/cloud/operations/pipeline.ts'
import { deleteEntity } from '../../../client/src/commands/deleteEntity.ts'
import { lookUp } from '../../../client/src/commands/entities/lookUp.ts'
import type { Entity } from '../../../client/src/entity.ts'
import type { Words } from '../../../server/src/language/sentence.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { furnish } from '../explorer/support/furnish.ts'
import type { FakeTools } from '../support/fakeTools.ts'
import { talk } from '../support/talk.ts'
import { projectId } from './support/inhabited.ts'
import { told, type World, world } from './support/world.ts'

async function there({ workspace }: FakeTools, entity: Entity): Promise<boolean> {
  try {
    return (await lookUp(workspace, entity)) !== undefined
  } catch (error) {
    // The data service has no code for it.
    assert.match((error as Error).message, /does not exist/)
    return false
  }
}

/** The questions in the way, as `message detail`. */
function agreed({ ui }: FakeTools): readonly string[] {
  return ui.asked
    .filter(({ kind }) => kind === 'agree')
    .map(({ title, question }) => `${title} ${spoken((question as { detail: Words }).detail)}`)
}

describe('Delete…', () => {
  for (const [thing, actions] of [
    ['workflow', ['GetWorkflowDefinition', 'DeleteWorkflowDefinition']],
    ['inner', ['DeleteNode']],
    ['node', ['DeleteNode']],
    ['resource', ['DeleteResource']],
    ['function', ['DeleteFunction']],
    ['api', ['GetDataServiceApi', 'DeleteDataServiceApi']],
  ] as const) {
    it(`${thing}: asks, deletes by one request, and the tree reads again`, async (t) => {
      const made = await world(t, [true])
      const { tools } = made
      const entity = made.things[thing]
      await deleteEntity(tools, entity)
      assert.deepEqual(made.actions(), actions)
      assert.equal(await there(tools, entity), false)
      assert.match(agreed(tools)[0] ?? '', new RegExp(`^Delete \\w+ ${entity.name}\\? .*This cannot be undone\\.$`))
      assert.deepEqual(tools.told, [`changed ${entity.kind} ${entity.name}`])
      assert.deepEqual(told(tools), [])
    })
  }

  it('names the nodes that go with a workflow', async (t) => {
    const { tools, things } = await world(t, [true])
    await deleteEntity(tools, things.workflow)
    assert.deepEqual(agreed(tools), ['Delete workflow daily? With workflow daily go its nodes (2): read, load. This cannot be undone.'])
    assert.equal(await there(tools, things.inner), false)
  })

  it('names what is inside loops, too, and what goes with a loop', async (t) => {
    const { tools, things, actions } = await world(t, [false, false])
    const make = furnish(tools.cloud)
    const loop = await make.node('each_region', { inside: things.workflow.id, command: 'CONTROLLER_TRAVERSE' })
    await make.node('load_region', { inside: loop })
    const before = actions().length
    await deleteEntity(tools, things.workflow)
    await deleteEntity(tools, { kind: 'node', id: loop, name: 'each_region', holdsNodes: true })
    assert.deepEqual(agreed(tools), [
      'Delete workflow daily? With workflow daily go its nodes (4): read, load, each_region, load_region. This cannot be undone.',
      'Delete node each_region? With node each_region go its nodes (1): load_region. This cannot be undone.',
    ])
    assert.deepEqual(actions().slice(before), ['GetWorkflowDefinition', 'GetNode'])
  })

  it('saying no deletes nothing', async (t) => {
    const { tools, things, actions } = await world(t, [false, undefined])
    await deleteEntity(tools, things.node)
    await deleteEntity(tools, things.driveFile)
    assert.deepEqual(actions(), [])
    assert.deepEqual(tools.told, [])
  })

  it('leads from what is published over its being taken offline to its end', async (t) => {
    for (const thing of ['workflow', 'api'] as const) {
      const { tools, things } = await world(t, [true, true, 'Delete…', true])
      const entity = things[thing]
      await (thing === 'api' ? publishApi(tools, entity) : publishAll(tools, entity))
      await deleteEntity(tools, entity)
      assert.deepEqual(
        talk(tools.ui).map((line) => line.replaceAll(`${entity.kind === 'api' ? 'API' : entity.kind} ${entity.name}`, 'IT')),
        [
          'agree: Delete IT? (Take Offline… | Delete Anyway)',
          'confirm: Take IT offline (Take Offline)',
          'tell: The IT is offline. (Delete…)',
          'agree: Delete IT? (Delete)',
        ],
      )
      assert.match(
        agreed(tools)[0] ?? '',
        /is published: the service refuses to delete it before it is taken offline\. .*cannot be undone\.$/,
      )
      assert.equal(await there(tools, entity), false)
    }
  })

  it('deletes what only looks published when told to, naming what goes with it', async (t) => {
    const { tools, things } = await world(t, ['Delete Anyway'])
    // The number of production is still told, though nothing is there.
    const { call } = tools.workspace
    const stale: typeof call = async (operation, input, options) => {
      const answer = await call(operation, input, options)
      if (operation.action === 'GetWorkflowDefinition')
        Object.assign((answer as { WorkflowDefinition: object }).WorkflowDefinition, { WorkflowId: '77' })
      return answer
    }
    await deleteEntity({ ...tools, workspace: { ...tools.workspace, call: stale } }, things.workflow)
    assert.match(agreed(tools)[0] ?? '', /taken offline\. With workflow daily go its nodes \(2\): read, load\. This cannot be undone\.$/)
    assert.equal(await there(tools, things.workflow), false)
  })

  it('told to delete what is published, the service refuses, and the message leads on', async (t) => {
    for (const thing of ['workflow', 'api'] as const) {
      const { tools, things } = await world(t, ['Delete Anyway', 'Take Offline…', true, 'Delete…', true])
      await (thing === 'api' ? publishApi(tools, things.api) : publishAll(tools, things.workflow))
      await deleteEntity(tools, things[thing])
      assert.match(told(tools)[0] ?? '', /^error The service refused Delete.* If it is published, it has to be taken offline before/)
      assert.equal(await there(tools, things[thing]), false)
    }
  })

  it('nothing goes from production, and nothing is deleted, without a yes to each', async (t) => {
    const { tools, things, actions } = await world(t, [false, true, false])
    await publishAll(tools, things.workflow)
    const before = actions().length
    await deleteEntity(tools, things.workflow)
    await deleteEntity(tools, things.workflow)
    assert.deepEqual(actions().slice(before), ['GetWorkflowDefinition', 'GetWorkflowDefinition'])
  })

  it('leads there from a refusal, too, of what no look tells whether it is published', async (t) => {
    const { tools, things } = await world(t, [true, 'Take Offline…', true, 'Delete…', true])
    await publishAll(tools, things.resource)
    await deleteEntity(tools, things.resource)
    assert.match(
      told(tools)[0] ?? '',
      /^error The service refused DeleteResource: .* If it is published, it has to be taken offline before it can be deleted\.$/,
    )
    assert.equal(await there(tools, things.resource), false)
  })

  it('has no such way for a node inside a workflow', async (t) => {
    const { tools, things } = await world(t, [true])
    await publishAll(tools, things.workflow)
    await assert.rejects(deleteEntity(tools, things.inner), { message: /is online/ })
  })

  it('of the Drive: to the recycle bin without another question, or for good after one', async (t) => {
    const { tools, things } = await world(t, ['Move to the recycle bin', 'Delete for good', true])
    const { call } = tools.workspace
    const place = (entity: Entity) => ({ drive_id: '1', file_id: entity.id })
    await deleteEntity(tools, things.driveFile)
    assert.equal(await there(tools, things.driveFile), false)
    await call(driveFile.restore, place(things.driveFile))
    await deleteEntity(tools, things.driveFolder)
    assert.deepEqual(agreed(tools), ['Delete folder partners? With folder partners goes everything in it. This cannot be undone.'])
    await assert.rejects(call(driveFile.restore, place(things.driveFolder)), { message: /cannot be found/ })
  })

  it('a throttled deletion is not repeated; the error goes up to the shell', async (t) => {
    const { tools, things, actions } = await world(t, [true])
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'DeleteNode' })
    await assert.rejects(deleteEntity(tools, things.node), (error) => error instanceof CloudError && error.kind === 'throttled')
    assert.deepEqual(actions(), ['DeleteNode'])
    assert.equal(await there(tools, things.node), true)
    assert.deepEqual(tools.told, [])
  })

  it('after a lost answer the tree reads again before the error says to look', async (t) => {
    const { tools, things, actions } = await world(t, [true])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'DeleteNode' })
    await assert.rejects(deleteEntity(tools, things.node), (error) => {
      assert(error instanceof CloudError && error.mayHaveHappened)
      assert.match(spoken(error.facts.hint ?? ''), /look before you try again/)
      return true
    })
    assert.deepEqual(actions(), ['DeleteNode'])
    assert.deepEqual(tools.told, ['changed node clean'])
  })

  it('is done even when the tree cannot be read then', async (t) => {
    const { tools, things } = await world(t, [true])
    const lost = async () => {
      throw new CloudError({ kind: 'throttled', code: 'Throttling', message: 'Slow down.', mayHaveHappened: false })
    }
    await deleteEntity({ ...tools, tree: { ...tools.tree, changed: lost } }, things.node)
    assert.equal(await there(tools, things.node), false)
    assert.deepEqual(told(tools), [])
  })

  it('cannot be looked at: nothing is asked and nothing deleted', async (t) => {
    const { tools, things } = await world(t)
    tools.cloud.sandbox.faults.add({ kind: 'serverError', when: 'before', action: 'GetWorkflowDefinition', times: 9 })
    await assert.rejects(deleteEntity(tools, things.workflow), CloudError)
    tools.cloud.sandbox.faults.clear()
    assert.equal(await there(tools, things.workflow), true)
  })
})

describe('Delete… of several things', () => {
  const several = ({ things }: World) => [things.node, things.resource, things.function]

  it('asks one question for all, and reads each list of the tree once', async (t) => {
    const made = await world(t, [true])
    const { tools, things } = made
    await deleteEntity(tools, things.resource, [...several(made), things.inner, things.load])
    assert.deepEqual(agreed(tools), [
      'Delete these things (5)? They are: node clean, resource lib.jar, function my_sum, node read, node load. This cannot be undone.',
    ])
    for (const entity of several(made)) assert.equal(await there(tools, entity), false)
    assert.deepEqual(tools.told, ['changed node clean', 'changed resource lib.jar', 'changed function my_sum', 'changed node load'])
    assert.deepEqual(told(tools), [])
  })

  it('means only the target when that is not among the selected', async (t) => {
    const made = await world(t, [true])
    await deleteEntity(made.tools, made.things.node, [made.things.resource, made.things.function])
    assert.deepEqual(made.actions(), ['DeleteNode'])
  })

  it('what is gone from the Drive already is deleted, what is gone from the workspace is told', async (t) => {
    const { tools, things } = await world(t, ['Delete for good', true, undefined])
    const gone = [{ ...things.driveFile, id: 'gone', name: 'gone.csv' }, { ...things.node, id: '7', name: 'lost' }, things.node]
    await deleteEntity(tools, gone[0], gone)
    assert.match(told(tools)[0] ?? '', /^error Deleted \(2\): gone\.csv, clean\. Not deleted \(1\): lost\. lost: .*does not exist/)
  })

  it('leaves out what goes with another, and what is there twice', async (t) => {
    const { tools, things, actions } = await world(t, [true])
    await deleteEntity(tools, things.workflow, [things.inner, things.workflow, things.workflow, things.load])
    assert.deepEqual(actions(), ['GetWorkflowDefinition', 'DeleteWorkflowDefinition'])
  })

  it('mixed with the Drive, says where what goes', async (t) => {
    const { tools, things } = await world(t, ['Move to the recycle bin', true])
    await deleteEntity(tools, things.node, [things.node, things.driveFile])
    assert.deepEqual(agreed(tools), [
      'Delete these things (2)? They are: node clean, file orders.csv. What is in the Drive goes to its recycle bin; the rest cannot be undone.',
    ])
    await tools.workspace.call(driveFile.restore, { drive_id: '1', file_id: things.driveFile.id })
  })

  it('leaves what is published, and says so', async (t) => {
    const made = await world(t, [true, false])
    const { tools, things } = made
    await publishAll(tools, things.workflow)
    await publishApi(tools, things.api)
    await deleteEntity(tools, things.node, [things.node, things.workflow, things.api])
    assert.deepEqual(agreed(tools), [
      'Delete these things (3)? They are: node clean. These are published, and the service refuses to delete them before they are taken offline: workflow daily, API orders_by_day. With workflow daily go its nodes (2): read, load. This cannot be undone.',
    ])
    assert.deepEqual(tools.ui.asked[0]?.labels, ['Delete the Others', 'Delete All Anyway'])
    assert.deepEqual(await Promise.all([things.node, things.workflow, things.api].map((one) => there(tools, one))), [false, true, true])
    await deleteEntity(tools, things.workflow, [things.workflow, things.api])
    assert.match(
      agreed(tools)[1] ?? '',
      /They are: workflow daily, API orders_by_day\. All of them are published: the service refuses .* go its nodes/,
    )
    assert.deepEqual(tools.ui.asked.at(-1)?.labels, ['Delete Anyway'])
  })

  it('tries what looks published, too, when told to, and says what was refused', async (t) => {
    const { tools, things } = await world(t, ['Delete All Anyway', undefined])
    await publishAll(tools, things.workflow)
    await deleteEntity(tools, things.node, [things.node, things.workflow])
    assert.match(told(tools)[0] ?? '', /^error Deleted \(1\): clean\. Not deleted \(1\): daily\. daily: The service refused /)
  })

  it('goes on after a refusal, and says what was done and what was not', async (t) => {
    const made = await world(t, [true, undefined])
    const { tools, things } = made
    await publishAll(tools, things.resource)
    await deleteEntity(tools, things.node, several(made))
    assert.equal(told(tools).length, 1)
    assert.match(
      told(tools)[0] ?? '',
      /^error Deleted \(2\): clean, my_sum\. Not deleted \(1\): lib\.jar\. lib\.jar: The service refused DeleteResource: .* is online\./,
    )
    assert.equal(await there(tools, things.resource), true)
    assert.equal(await there(tools, things.function), false)
    assert.deepEqual(tools.told, ['changed node clean', 'changed function my_sum'])
  })

  it('stops at trouble that the next one would have too; goes on with the rest when told to', async (t) => {
    const made = await world(t, [true, 'Try Again'])
    const { tools, things } = made
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'DeleteResource' })
    await deleteEntity(tools, things.node, several(made))
    assert.match(told(tools)[0] ?? '', /^error Deleted \(1\): clean\. Not deleted \(1\): lib\.jar\. Not tried \(1\): my_sum\. lib\.jar: /)
    assert.deepEqual(made.actions(), ['DeleteNode', 'DeleteResource', 'DeleteResource', 'DeleteFunction'])
    for (const entity of several(made)) assert.equal(await there(tools, entity), false)
  })

  it('cancelled in the middle: what is under way is unclear and not tried again, the rest is left', async (t) => {
    const made = await world(t, [true, undefined])
    const { tools, things } = made
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'DeleteResource' })
    await deleteEntity(tools, things.node, several(made))
    const [message = ''] = told(tools)
    assert.match(
      message,
      /^warning Deleted \(1\): clean\. Nobody knows whether these are deleted; look before you try again: lib\.jar\. Not tried \(1\): my_sum\./,
    )
    assert.equal(await there(tools, things.function), true)
    assert.deepEqual(tools.told, ['changed node clean', 'changed resource lib.jar'])
  })

  it('tries the rest again, but not what is unclear', async (t) => {
    const made = await world(t, [true, 'Try Again'])
    made.tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'DeleteResource' })
    await deleteEntity(made.tools, made.things.node, several(made))
    assert.deepEqual(made.actions(), ['DeleteNode', 'DeleteResource', 'DeleteFunction'])
    assert.equal(await there(made.tools, made.things.function), false)
  })

  it('offers no second try of what is unclear', async (t) => {
    const made = await world(t, [true, 'Show Log'])
    const { tools, things } = made
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'DeleteResource' })
    await deleteEntity(tools, things.node, [things.node, things.resource])
    assert.deepEqual(tools.ui.asked.at(-1)?.labels, ['Show Log'])
    assert.equal(tools.ui.opened.at(-1)?.kind, 'log')
  })

  it('asks about a handful of them only, calls being counted', async (t) => {
    const { tools, things, actions } = await world(t, [false])
    const many = Array.from({ length: 6 }, (_, at): Entity => ({ ...things.workflow, id: String(at), name: `w${at}` }))
    await deleteEntity(tools, many[0], many)
    assert.deepEqual(actions(), [])
    assert.match(agreed(tools)[0] ?? '', /What is in workflows and folders goes with them\. This cannot be undone\.$/)
  })

  it('names the first ten', async (t) => {
    const { tools, things } = await world(t, [false])
    const many = Array.from({ length: 12 }, (_, at): Entity => ({ ...things.node, id: String(at), name: `n${at}` }))
    await deleteEntity(tools, many[0], many)
    assert.match(agreed(tools)[0] ?? '', /node n9 … \(12\)\./)
  })
})

async function publishApi({ workspace: { call } }: FakeTools, { id }: Entity): Promise<void> {
  const place = { ApiId: id, ProjectId: projectId }
  await call(dataService.submit, place)
  await call(dataService.publish, place)
}

async function publishAll({ workspace: { call, now, sleep } }: FakeTools, { id }: Entity): Promise<void> {
  const run = await call(pipeline.create, { ProjectId: projectId, ObjectIds: [id], Type: 'Online' })
  assert.deepEqual(await followPipeline(call, { projectId, id: run.Id }, { now, sleep }), { end: 'success' })
}
