import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { dataService } from '../../../client/src/cloud/operations/dataService.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { pipeline } from '../../../client/src/cloud/operations/pipeline.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import { allRows } from '../../../client/src/cloud/paging/pages.ts'
import { publish } from '../../../client/src/commands/publish.ts'
import type { Entity } from '../../../client/src/entity.ts'
import type { Sending } from '../../../client/src/ui.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import type { FakeTools } from '../support/fakeTools.ts'
import type { Asked } from '../support/fakeUi.ts'
import { projectId } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

const runsOf = async ({ workspace }: FakeTools, { id }: Entity) =>
  (await allRows(workspace.call, pipeline.list, { ProjectId: projectId, ObjectId: id })).rows.map(({ Status }) => Status)

describe('Publish…', () => {
  for (const kind of ['workflow', 'node', 'resource', 'function'] as const) {
    it(`${kind}: through all stages, with their names in sight`, async (t) => {
      const { tools, things } = await world(t, [true])
      await publish(tools, things[kind])
      assert.deepEqual(await runsOf(tools, things[kind]), ['Success'])
      assert.deepEqual(told(tools), [`information The ${kind} ${things[kind].name} is published.`])
      assert.deepEqual(tools.told, [`show ${kind} ${things[kind].name}`])
      const reports = [...new Set(tools.ui.reports)]
      assert.deepEqual(reports, [
        `Publish ${kind} ${things[kind].name}`,
        'Stage BUILD_PACKAGE (1 of 3)',
        'Stage PROD_CHECK (2 of 3)',
        'Stage PROD (3 of 3)',
      ])
    })
  }

  it('is in production afterwards, a workflow with its nodes', async (t) => {
    const { tools, things } = await world(t, [true])
    await publish(tools, things.workflow)
    const { WorkflowDefinition } = await tools.workspace.call(workflow.get, { Id: things.workflow.id, ProjectId: projectId })
    const { Node } = await tools.workspace.call(node.get, { Id: things.inner.id, ProjectId: projectId })
    assert.match(`${WorkflowDefinition.WorkflowId} ${Node.TaskId}`, /^\d{19} \d{19}$/)
  })

  it('shows the request before it sends it', async (t) => {
    const { tools, things, actions } = await world(t, [false])
    await publish(tools, things.workflow)
    const { title, steps, notes } = (tools.ui.asked[0] as Asked).question as Sending
    assert.equal(spoken(title), 'Publish workflow daily')
    assert.match(steps[0]?.request?.(spoken) ?? '', /"CreatePipelineRun"[\s\S]*"4634978808809541234"/)
    assert.deepEqual(
      notes.map(({ kind, message }) => `${kind} ${spoken(message)}`),
      ['warning What runs in production now is replaced.'],
    )
    assert.deepEqual(actions(), [])
  })

  it('names the stage that failed, with the words of the service', async (t) => {
    const { tools, things } = await world(t, [true, 'Show Log'])
    tools.cloud.sandbox.faults.add({ kind: 'failJob', action: 'CreatePipelineRun', error: 'The check found no owner.' })
    await publish(tools, things.node)
    assert.deepEqual(told(tools), ['error The node clean is not published: it failed in stage PROD_CHECK. The check found no owner.'])
    assert.equal(tools.ui.opened.at(-1)?.kind, 'log')
    assert.deepEqual(tools.told, [])
  })

  it('a cancel stops watching, says so, and can watch again', async (t) => {
    const { tools, things, actions } = await world(t, [true, 'Watch Again'])
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'GetPipelineRun', skip: 1 })
    await publish(tools, things.node)
    assert.deepEqual(told(tools), [
      'warning Nobody has seen whether the node clean is published. You stopped watching. The service goes on with it.',
      'information The node clean is published.',
    ])
    assert.equal(actions().filter((action) => action === 'CreatePipelineRun').length, 1)
    assert.deepEqual(await runsOf(tools, things.node), ['Success'])
  })

  it('refused or throttled, it is told by the shell, and not sent again', async (t) => {
    const { tools, things, actions } = await world(t, [true, true])
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'CreatePipelineRun' })
    await assert.rejects(publish(tools, things.node), (error) => error instanceof CloudError && error.kind === 'throttled')
    await assert.rejects(publish(tools, { ...things.node, id: '1' }), { message: /was not found: 1/ })
    assert.deepEqual(actions(), ['CreatePipelineRun', 'CreatePipelineRun'])
  })

  it('a lost answer: the process is looked for and followed', async (t) => {
    const { tools, things, actions } = await world(t, [true])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'CreatePipelineRun' })
    await publish(tools, things.node)
    assert.deepEqual(actions().slice(0, 2), ['CreatePipelineRun', 'ListPipelineRuns'])
    assert.deepEqual(told(tools), ['information The node clean is published.'])
    assert.deepEqual(await runsOf(tools, things.node), ['Success'])
  })

  it('a lost answer without a process: nothing is sent again, and the error says to look', async (t) => {
    const { tools, things, actions } = await world(t, [true])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'before', action: 'CreatePipelineRun' })
    await assert.rejects(publish(tools, things.node), (error) => error instanceof CloudError && error.mayHaveHappened)
    assert.deepEqual(actions(), ['CreatePipelineRun', 'ListPipelineRuns'])
  })

  it('an older process that has ended, or takes offline, is not taken for ours', async (t) => {
    const { tools, things } = await world(t, [true, true])
    await publish(tools, things.node)
    await tools.workspace.call(pipeline.create, { ProjectId: projectId, ObjectIds: [things.node.id], Type: 'Offline' })
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'before', action: 'CreatePipelineRun' })
    await assert.rejects(publish(tools, things.node), (error) => error instanceof CloudError && error.mayHaveHappened)
  })

  it('an inner node goes with its workflow; the Drive is not published', async (t) => {
    const { tools, things, actions } = await world(t)
    await publish(tools, things.inner)
    await publish(tools, things.driveFile)
    assert.deepEqual(told(tools), [
      'information The node read is published together with daily, which it is inside of.',
      'information What is in the Drive is not published.',
    ])
    assert.deepEqual(actions(), [])
  })
})

describe('Publish… of an API', () => {
  const published = async ({ workspace }: FakeTools, { id }: Entity) =>
    (await workspace.call(dataService.get, { ApiId: id, ProjectId: projectId })).Data.Status

  it('submits and publishes', async (t) => {
    const { tools, things, actions } = await world(t, [true])
    await publish(tools, things.api)
    assert.deepEqual(actions(), ['SubmitDataServiceApi', 'PublishDataServiceApi'])
    assert.equal(await published(tools, things.api), 1)
    assert.deepEqual(told(tools), ['information The API orders_by_day is published.'])
    assert.deepEqual(tools.told, ['show api orders_by_day'])
  })

  it('stopped half-way, it says what was done, and goes on from there', async (t) => {
    const { tools, things, actions } = await world(t, [true, 'Try Again'])
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'PublishDataServiceApi' })
    await publish(tools, things.api)
    assert.match(told(tools)[0] ?? '', /^error .*Done: Submit the draft\. Not done: Publish what was submitted\./)
    assert.deepEqual(actions(), ['SubmitDataServiceApi', 'PublishDataServiceApi', 'PublishDataServiceApi'])
    assert.equal(await published(tools, things.api), 1)
  })

  it('saying no sends nothing', async (t) => {
    const { tools, things, actions } = await world(t, [false])
    await publish(tools, things.api)
    assert.deepEqual([actions(), tools.told], [[], []])
  })
})
