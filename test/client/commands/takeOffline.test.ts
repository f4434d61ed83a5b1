import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { dataService } from '../../../client/src/cloud/operations/dataService.ts'
import { pipeline } from '../../../client/src/cloud/operations/pipeline.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import { allRows } from '../../../client/src/cloud/paging/pages.ts'
import { publish } from '../../../client/src/commands/publish.ts'
import { takeOffline } from '../../../client/src/commands/takeOffline.ts'
import type { Entity } from '../../../client/src/entity.ts'
import type { FakeTools } from '../support/fakeTools.ts'
import { confirmed } from '../support/talk.ts'
import { projectId } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

const stagesOf = async ({ workspace }: FakeTools, { id }: Entity) =>
  (await allRows(workspace.call, pipeline.list, { ProjectId: projectId, ObjectId: id })).rows.map(
    ({ Status, Stages = [] }) => `${Stages[0]?.Code} ${Status}`,
  )
const online = async ({ workspace }: FakeTools, { id }: Entity) =>
  (await workspace.call(workflow.get, { Id: id, ProjectId: projectId })).WorkflowDefinition.WorkflowId !== undefined

describe('Take Offline…', () => {
  for (const kind of ['workflow', 'node', 'resource', 'function'] as const) {
    it(`${kind}: through all stages, with their names in sight`, async (t) => {
      const { tools, things } = await world(t, [true])
      await takeOffline(tools, things[kind])
      assert.deepEqual(await stagesOf(tools, things[kind]), ['OfflineCheck Success'])
      assert.deepEqual(told(tools), [`information The ${kind} ${things[kind].name} is offline.`])
      assert.deepEqual(tools.told, [`show ${kind} ${things[kind].name}`])
      assert.deepEqual(
        [...new Set(tools.ui.reports)],
        [`Take ${kind} ${things[kind].name} offline`, 'Stage OfflineCheck (1 of 3)', 'Stage PROD_CHECK (2 of 3)', 'Stage PROD (3 of 3)'],
      )
    })
  }

  it('is out of production afterwards, and there still', async (t) => {
    const { tools, things } = await world(t, [true, true])
    await publish(tools, things.workflow)
    assert.equal(await online(tools, things.workflow), true)
    await takeOffline(tools, things.workflow)
    assert.equal(await online(tools, things.workflow), false)
  })

  it('says what it does, with the request, before it sends it', async (t) => {
    const { tools, things, actions } = await world(t, [false])
    await takeOffline(tools, things.workflow)
    const { notes, requests } = confirmed(tools.ui)
    assert.deepEqual(notes, [
      'warning: It does not run in production any more, nor does what is in it. It stays in the workspace, and can be published again.',
    ])
    assert.match(requests[0] ?? '', /"CreatePipelineRun"[\s\S]*"Offline"/)
    assert.deepEqual(actions(), [])
  })

  it('names the stage that failed', async (t) => {
    const { tools, things } = await world(t, [true, undefined])
    tools.cloud.sandbox.faults.add({ kind: 'failJob', action: 'CreatePipelineRun', error: 'Others depend on it.' })
    await takeOffline(tools, things.node)
    assert.deepEqual(told(tools), ['error The node clean is not offline: it failed in stage PROD_CHECK. Others depend on it.'])
  })

  it('a cancel stops watching, says so, and can watch again', async (t) => {
    const { tools, things } = await world(t, [true, 'Watch Again'])
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'GetPipelineRun', skip: 1 })
    await takeOffline(tools, things.node)
    assert.deepEqual(told(tools), [
      'warning Nobody has seen whether the node clean is offline. You stopped watching. The service goes on with it.',
      'information The node clean is offline.',
    ])
  })

  it('a lost answer: its process is found again, and one that publishes is not taken for it', async (t) => {
    const { tools, things } = await world(t, [true, true])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'CreatePipelineRun' })
    await takeOffline(tools, things.node)
    assert.deepEqual(told(tools), ['information The node clean is offline.'])
    await tools.workspace.call(pipeline.create, { ProjectId: projectId, ObjectIds: [things.node.id], Type: 'Online' })
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'before', action: 'CreatePipelineRun' })
    await assert.rejects(takeOffline(tools, things.node), (error) => error instanceof CloudError && error.mayHaveHappened)
  })

  it('of an API: one call; its draft stays', async (t) => {
    const { tools, things, actions } = await world(t, [true, true])
    const { call } = tools.workspace
    const status = async () => (await call(dataService.get, { ApiId: things.api.id, ProjectId: projectId })).Data.Status
    await publish(tools, things.api)
    assert.equal(await status(), 1)
    const before = actions().length
    await takeOffline(tools, things.api)
    assert.deepEqual(actions().slice(before), ['AbolishDataServiceApi'])
    assert.equal(await status(), 0)
    assert.deepEqual(confirmed(tools.ui).notes, ['warning: Nobody can call it any more. Its draft stays, and can be published again.'])
    assert.equal(told(tools).at(-1), 'information The API orders_by_day is offline.')
  })

  it('an inner node goes with its workflow; the Drive is not published', async (t) => {
    const { tools, things, actions } = await world(t)
    await takeOffline(tools, things.inner)
    await takeOffline(tools, things.driveFile)
    assert.deepEqual(told(tools), [
      'information The node read is taken offline together with daily, which it is inside of.',
      'information What is in the Drive is not published.',
    ])
    assert.deepEqual(actions(), [])
  })
})
