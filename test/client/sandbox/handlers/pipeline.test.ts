import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodeSpec, project, workflowSpec } from '../support/specs.ts'
import { type TestSandbox, useSandbox } from '../support/useSandbox.ts'

async function node(use: TestSandbox, ProjectId = project): Promise<string> {
  return (await use.call('CreateNode', { ProjectId, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec('a') })).Id
}

async function stages(use: TestSandbox, Id: string, ProjectId = project): Promise<string[]> {
  const { Pipeline } = await use.call('GetPipelineRun', { Id, ProjectId })
  return [Pipeline.Status, ...Pipeline.Stages.map(({ Code, Status }: { Code: string; Status: string }) => `${Code} ${Status}`)]
}

test('stages run one after the other; the first by itself, the others when told', async (t) => {
  const use = await useSandbox(t, { pace: { pipelineStage: 1000 } })
  const objectId = await node(use)
  const { Id } = await use.call('CreatePipelineRun', { ObjectIds: [objectId], ProjectId: project, Type: 'Online' })
  assert.deepEqual(await stages(use, Id), ['Running', 'BUILD_PACKAGE Running', 'PROD_CHECK Init', 'PROD Init'])
  const early = await use.refused('ExecPipelineRunStage', { Id, ProjectId: project, Code: 'PROD_CHECK' })
  assert.match(early.message, /cannot start before/)
  use.pass(1000)
  assert.match((await use.refused('ExecPipelineRunStage', { Id, ProjectId: project, Code: 'PROD' })).message, /cannot start before/)
  for (const Code of ['PROD_CHECK', 'PROD']) {
    await use.call('ExecPipelineRunStage', { Id, ProjectId: project, Code })
    assert.match((await use.refused('ExecPipelineRunStage', { Id, ProjectId: project, Code })).message, /started already/)
    use.pass(1000)
  }
  assert.deepEqual(await stages(use, Id), ['Success', 'BUILD_PACKAGE Success', 'PROD_CHECK Success', 'PROD Success'])
})

test('what is online cannot be deleted until it is taken offline', async (t) => {
  const use = await useSandbox(t)
  const id = await node(use)
  for (const Type of ['Online', 'Offline']) {
    await use.call('CreatePipelineRun', { ObjectIds: [id], ProjectId: project, Type, RunMode: 'Auto' })
    use.pass(60_000)
    const { Node } = await use.call('GetNode', { Id: id })
    if (Type === 'Offline') break
    assert.match(Node.TaskId, /^\d{19}$/)
    assert.match((await use.refused('DeleteNode', { Id: id, ProjectId: project })).message, /is online/)
  }
  const versions = async (Type: string) =>
    (await use.call('ListSnapshots', { Namespace: project, ObjectId: id, Type })).PagingInfo.TotalCount
  assert.deepEqual([await versions('Deployed'), await versions('UnDeployed')], [1, 1])
  await use.call('DeleteNode', { Id: id, ProjectId: project })
})

test('it runs by itself as far as it is told', async (t) => {
  const use = await useSandbox(t)
  const id = await node(use, '10001')
  const { Id } = await use.call('CreatePipelineRun', {
    ObjectIds: [id],
    ProjectId: '10001',
    Type: 'Online',
    RunMode: 'Auto',
    AutoRunUntilStage: 'DEV',
  })
  use.pass(60_000)
  assert.deepEqual(await stages(use, Id, '10001'), [
    'Running',
    'BUILD_PACKAGE Success',
    'DEV_CHECK Success',
    'DEV Success',
    'PROD_CHECK Init',
    'PROD Init',
  ])
})

test('a workflow goes with its nodes; a node inside it does not go alone', async (t) => {
  const use = await useSandbox(t)
  const flow = await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  const inner = await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', ContainerId: flow.Id, Spec: nodeSpec('a') })
  const alone = await use.refused('CreatePipelineRun', { ObjectIds: [inner.Id], ProjectId: project, Type: 'Online' })
  assert.deepEqual([alone.status, alone.code], [400, '5801489541076353033'])
  const { Id } = await use.call('CreatePipelineRun', { ObjectIds: [flow.Id], ProjectId: project, Type: 'Online' })
  const { PagingInfo } = await use.call('ListPipelineRunItems', { PipelineRunId: Id, ProjectId: project })
  assert.deepEqual(
    PagingInfo.PipelineRunItems.map(({ Name, Type }: { Name: string; Type: string }) => `${Type} ${Name}`),
    ['WorkflowDefinition w', 'Node a'],
  )
})

test('a run can be ended, and can fail', async (t) => {
  const use = await useSandbox(t)
  const id = await node(use)
  const first = await use.call('CreatePipelineRun', { ObjectIds: [id], ProjectId: project, Type: 'Online' })
  await use.call('AbolishPipelineRun', { Id: first.Id, ProjectId: project })
  assert.deepEqual(await stages(use, first.Id), ['Termination', 'BUILD_PACKAGE Termination', 'PROD_CHECK Termination', 'PROD Termination'])
  use.sandbox.faults.add({ kind: 'failJob', action: 'CreatePipelineRun', error: 'no' })
  const second = await use.call('CreatePipelineRun', { ObjectIds: [id], ProjectId: project, Type: 'Online', RunMode: 'Auto' })
  use.pass(60_000)
  assert.deepEqual(await stages(use, second.Id), ['Fail', 'BUILD_PACKAGE Success', 'PROD_CHECK Fail', 'PROD Init'])
  const failed = await use.call('ListPipelineRuns', { ProjectId: project, Status: 'Fail' })
  assert.deepEqual([failed.PagingInfo.TotalCount, failed.PagingInfo.PipelineRuns[0].Message], [1, 'no'])
  assert.equal((await use.call('GetNode', { Id: id })).Node.TaskId, undefined)
})
