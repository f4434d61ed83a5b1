import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodeOf, nodeSpec, project, spec, workflowSpec } from '../support/specs.ts'
import { type TestSandbox, useSandbox } from '../support/useSandbox.ts'

const names = ({ PagingInfo }: { PagingInfo: { WorkflowDefinitions: { Name: string }[] } }) =>
  PagingInfo.WorkflowDefinitions.map(({ Name }) => Name)

async function read(use: TestSandbox, Id: string) {
  const { WorkflowDefinition } = await use.call('GetWorkflowDefinition', { Id, IncludeScriptContent: true })
  return JSON.parse(WorkflowDefinition.Spec)
}

test('a create takes the first workflow and leaves its nodes and all others aside', async (t) => {
  const use = await useSandbox(t)
  const more = { trigger: { type: 'Scheduler', cron: '00 02 00 * * ?' }, outputs: { nodeOutputs: [{ data: 'w_out' }] } }
  const { spec: body } = JSON.parse(workflowSpec('w', { ...more, nodes: [nodeOf('a')], dependencies: [{ nodeId: 'a' }] }))
  const second = JSON.parse(workflowSpec('second')).spec.workflows[0]
  const { Id } = await use.call('CreateWorkflowDefinition', {
    ProjectId: project,
    Spec: spec('CycleWorkflow', { variables: [{ name: 'v' }], workflows: [body.workflows[0], second] }),
  })
  assert.deepEqual(await read(use, Id), {
    version: '1.1.0',
    kind: 'CycleWorkflow',
    spec: {
      name: 'w',
      id: Id,
      type: 'CycleWorkflow',
      variables: [{ name: 'v' }],
      workflows: [
        { name: 'w', script: { path: 'flows/w', runtime: { command: 'WORKFLOW' } }, ...more, nodes: [], dependencies: [], id: Id },
      ],
    },
  })
  assert.deepEqual(names(await use.call('ListWorkflowDefinitions', { ProjectId: project })), ['w'])
  assert.equal((await use.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount, '0')
})

test('an update leaves the nodes inside alone', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', ContainerId: Id, Spec: nodeSpec('a') })
  await use.call('UpdateWorkflowDefinition', {
    Id,
    ProjectId: project,
    Spec: spec('CycleWorkflow', { workflows: [{ description: 'new', nodes: [], dependencies: [] }] }),
  })
  const [workflow] = (await read(use, Id)).spec.workflows
  assert.deepEqual([workflow.description, workflow.nodes.length], ['new', 1])
})

test('a workflow tells what the nodes depend on that were created in it', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  const { spec: body, ...rest } = JSON.parse(nodeSpec('a', { id: 'a' }))
  const Spec = JSON.stringify({ ...rest, spec: { ...body, dependencies: [{ nodeId: 'a', depends: [{ type: 'Normal', output: 'x' }] }] } })
  const node = await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', ContainerId: Id, Spec })
  const [workflow] = (await read(use, Id)).spec.workflows
  assert.deepEqual(workflow.dependencies, [{ nodeId: node.Id, depends: [{ type: 'Normal', output: 'x' }] }])
})

test('the code of inner nodes comes only when asked for', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', ContainerId: Id, Spec: nodeSpec('a') })
  const contentOf = async (input: object) =>
    JSON.parse((await use.call('GetWorkflowDefinition', { Id, ...input })).WorkflowDefinition.Spec).spec.workflows[0].nodes[0].script
      .content
  assert.equal(await contentOf({}), undefined)
  assert.equal(await contentOf({ IncludeScriptContent: true }), "select 'a';\n")
})

test('manual workflows are listed apart', async (t) => {
  const use = await useSandbox(t)
  await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('cycle') })
  await use.call('CreateWorkflowDefinition', {
    ProjectId: project,
    Spec: workflowSpec('manual').replace('CycleWorkflow', 'ManualWorkflow'),
  })
  assert.deepEqual(names(await use.call('ListWorkflowDefinitions', { ProjectId: project })), ['cycle'])
  assert.deepEqual(names(await use.call('ListWorkflowDefinitions', { ProjectId: project, Type: 'ManualWorkflow' })), ['manual'])
})

test('renaming and moving a workflow takes its nodes along; deleting it, too', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  const inner = await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', ContainerId: Id, Spec: nodeSpec('a') })
  await use.call('RenameWorkflowDefinition', { Id, Name: 'v', ProjectId: project })
  await use.call('MoveWorkflowDefinition', { Id, Path: 'other', ProjectId: project })
  const { PagingInfo } = await use.call('ListNodes', { ProjectId: project })
  assert.equal(PagingInfo.Nodes[0].Script.Path, 'other/v/a')
  await use.call('DeleteWorkflowDefinition', { Id, ProjectId: project })
  assert.equal((await use.refused('GetNode', { Id: inner.Id })).code, 'Node.NotFound')
})

test('a folder that others are in is no place for a workflow', async (t) => {
  const use = await useSandbox(t)
  const node = nodeSpec('a').replace('"path":"a"', '"path":"flows/w/a"')
  await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: node })
  const refused = await use.refused('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  assert.equal(refused.message, 'target folder already exists: flows/w')
})
