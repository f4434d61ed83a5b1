import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageCheck } from '../../../../client/src/sandbox/spec/languageCheck.ts'
import { nodeOf, nodeSpec, project, spec, workflowSpec } from '../support/specs.ts'
import { type TestSandbox, useSandbox } from '../support/useSandbox.ts'

const workflowId = '6326476912390091234'
const nodeId = '7429810016123251234'

async function imported(use: TestSandbox, Spec: string, more: object = {}) {
  const { AsyncJob } = await use.call('ImportWorkflowDefinition', { ProjectId: project, Spec, ...more })
  use.pass(60_000)
  const { JobStatus } = await use.call('GetJobStatus', { JobId: AsyncJob.Id })
  return JobStatus
}

async function read(use: TestSandbox, Id: string) {
  const { WorkflowDefinition } = await use.call('GetWorkflowDefinition', { Id, IncludeScriptContent: true })
  return JSON.parse(WorkflowDefinition.Spec)
}

test('a job takes its time, reports progress, and has done nothing until it ends', async (t) => {
  const use = await useSandbox(t, { pace: { importWorkflow: (entities) => 1000 * entities } })
  const Spec = workflowSpec('w', { nodes: [nodeOf('a'), nodeOf('b'), nodeOf('c')] })
  const { AsyncJob } = await use.call('ImportWorkflowDefinition', { ProjectId: project, Spec })
  assert.deepEqual(AsyncJob, { Id: AsyncJob.Id, Type: 'Create', Status: 'Running', Progress: 0, Completed: false, CreateTime: use.now() })
  assert.match(AsyncJob.Id, /^\d{19}$/)

  use.pass(2000)
  const status = async () => (await use.call('GetJobStatus', { JobId: AsyncJob.Id })).JobStatus
  const running = { JobId: AsyncJob.Id, JobType: 'Create', Status: 'Running', Completed: 'False', CreateTime: String(AsyncJob.CreateTime) }
  assert.deepEqual(await status(), running)
  assert.equal(use.sandbox.jobs()[0]?.progress, 50)
  assert.equal((await use.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount, '0')

  use.pass(2000)
  assert.deepEqual(await status(), { ...running, Status: 'Success', Completed: 'True' })
  assert.equal(use.sandbox.jobs()[0]?.progress, 100)
  assert.equal((await use.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount, '3')
})

test('known ids are updated, others created, and what is not named stays', async (t) => {
  const use = await useSandbox(t)
  const first = workflowSpec('w', { id: workflowId, nodes: [nodeOf('a', { id: nodeId }), nodeOf('b', { id: '7429810016123251235' })] })
  assert.equal((await imported(use, first)).Status, 'Success')
  const second = workflowSpec('w', {
    id: workflowId,
    description: 'changed',
    nodes: [nodeOf('a2', { id: nodeId }), nodeOf('c', { id: '7429810016123251236' })],
  })
  assert.equal((await imported(use, second)).Status, 'Success')
  const [workflow] = (await read(use, workflowId)).spec.workflows
  assert.equal(workflow.description, 'changed')
  assert.deepEqual(new Set(workflow.nodes.map(({ name }: { name: string }) => name)), new Set(['a2', 'b', 'c']))
  assert.equal((await use.call('ListWorkflowDefinitions', { ProjectId: project })).PagingInfo.TotalCount, 1)
})

test("an author's own ids become ids of the service, and mean the same entity the next time", async (t) => {
  const use = await useSandbox(t)
  const dependencies = [{ nodeId: 'load', depends: [{ nodeId: '{{nodes.start}}', type: 'Normal' }] }]
  const Spec = (content: string) => {
    const nodes = [
      nodeOf('Start', { id: 'start' }),
      nodeOf('Load', { id: 'load', script: { path: 'Load', content, runtime: { command: 'ODPS_SQL' } } }),
    ]
    return workflowSpec('w', { id: 'daily', nodes, dependencies })
  }
  await imported(use, Spec('one'))
  const [{ workflowId: id = '' } = {}] = use.sandbox.jobs()
  assert.match(id, /^\d{19}$/)
  const [before] = (await read(use, id)).spec.workflows
  const [start, load] = before.nodes
  assert.deepEqual(before.dependencies, [{ nodeId: load.id, depends: [{ nodeId: start.id, type: 'Normal' }] }])
  const { PagingInfo } = await use.call('ListNodeDependencies', { Id: load.id, ProjectId: project })
  assert.equal(PagingInfo.Nodes[0].Id, start.id)

  assert.equal((await imported(use, Spec('two'))).Status, 'Success')
  const [after] = (await read(use, id)).spec.workflows
  assert.deepEqual([after.nodes.length, after.nodes[1].id, after.nodes[1].script.content], [2, load.id, 'two'])
})

test('a node that is deleted leaves no edge behind', async (t) => {
  const use = await useSandbox(t)
  const other = '7429810016123251235'
  const dependencies = [
    { nodeId, depends: [{ output: 'x' }] },
    { nodeId: other, depends: [{ nodeId, type: 'Normal' }, { output: 'y' }] },
  ]
  const nodes = [nodeOf('a', { id: nodeId }), nodeOf('b', { id: other })]
  await imported(use, workflowSpec('w', { id: workflowId, nodes, dependencies }))
  await use.call('DeleteNode', { Id: nodeId, ProjectId: project })
  const [workflow] = (await read(use, workflowId)).spec.workflows
  assert.deepEqual(workflow.dependencies, [{ nodeId: other, depends: [{ output: 'y' }] }])
})

test('nodes of loops are nodes too, and come back in their places', async (t) => {
  const use = await useSandbox(t)
  const loop = nodeOf('loop', {
    script: { path: 'loop', runtime: { command: 'CONTROLLER_CYCLE' } },
    'do-while': {
      nodes: [nodeOf('start'), nodeOf('work')],
      while: nodeOf('end'),
      flow: [{ nodeId: 'work', depends: [{ nodeId: 'start' }] }],
      maxIterations: 3,
    },
  })
  await imported(use, workflowSpec('w', { id: workflowId, nodes: [nodeOf('a'), loop] }))
  const [{ nodes }] = (await read(use, workflowId)).spec.workflows
  const section = nodes[1]['do-while']
  assert.deepEqual(
    [section.nodes.map(({ name }: { name: string }) => name), section.while.name, section.maxIterations],
    [['start', 'work'], 'end', 3],
  )
  assert.deepEqual(section.flow, [{ nodeId: section.nodes[1].id, depends: [{ nodeId: section.nodes[0].id }] }])
  const inner = await use.call('ListNodes', { ProjectId: project, ContainerId: nodes[1].id })
  assert.equal(inner.PagingInfo.TotalCount, '3')
})

test('shared parts are put where they are used', async (t) => {
  const use = await useSandbox(t)
  const Spec = spec('CycleWorkflow', {
    scripts: [{ id: 's1', path: 'a', content: 'select 1;', runtime: { command: 'ODPS_SQL' } }],
    workflows: [
      {
        id: workflowId,
        name: 'w',
        script: { path: 'w', runtime: { command: 'WORKFLOW' } },
        nodes: [{ name: 'a', script: '{{scripts.s1}}' }],
      },
    ],
  })
  assert.equal((await imported(use, Spec)).Status, 'Success')
  assert.equal((await read(use, workflowId)).spec.workflows[0].nodes[0].script.content, 'select 1;')
})

for (const [what, before, Spec, error] of [
  [
    'a node without a command',
    [],
    workflowSpec('w', { nodes: [nodeOf('a'), { name: 'b' }] }),
    '$.spec.workflows[0].nodes[1].script.runtime.command: script.runtime.command is empty',
  ],
  [
    'a bad cron',
    [],
    workflowSpec('w', { trigger: { cron: 'x' } }),
    '$.spec.workflows[0].trigger.cron: Invalid cron expression in trigger: x',
  ],
  [
    'two nodes of one name',
    [],
    workflowSpec('w', { nodes: [nodeOf('a'), nodeOf('a')] }),
    '$.spec.workflows[0].nodes[1]: Node with the same name already exists in the project: a',
  ],
  [
    'a name that is taken',
    [nodeSpec('a')],
    workflowSpec('w', { nodes: [nodeOf('a')] }),
    '$.spec.workflows[0].nodes[0]: Node with the same name already exists in the project: a',
  ],
  [
    'an output that is taken',
    [nodeSpec('x', { outputs: { nodeOutputs: [{ data: 'o' }] } })],
    workflowSpec('w', { nodes: [nodeOf('a', { outputs: { nodeOutputs: [{ data: 'o' }] } })] }),
    '$.spec.workflows[0].nodes[0]: can not exported multiple nodes into the same output: o',
  ],
  [
    'a folder that is taken',
    [nodeSpec('x').replace('"path":"x"', '"path":"flows/w/x"')],
    workflowSpec('w'),
    '$.spec.workflows[0]: target folder already exists: flows/w',
  ],
  [
    'one id twice',
    [],
    workflowSpec('w', { nodes: [nodeOf('a', { id: nodeId }), nodeOf('b', { id: nodeId })] }),
    `$.spec.workflows[0].nodes[1]: the id ${nodeId} is used twice`,
  ],
] as const) {
  test(`an import with ${what} fails, and nothing of it is there`, async (t) => {
    const use = await useSandbox(t)
    for (const node of before) await use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: node })
    const job = await imported(use, Spec)
    assert.deepEqual([job.Status, job.Completed, job.Error], ['Fail', 'True', error])
    assert.equal((await use.call('ListWorkflowDefinitions', { ProjectId: project })).PagingInfo.TotalCount, 0)
    assert.equal((await use.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount, String(before.length))
  })
}

test('a node of another workflow is not taken away by its id', async (t) => {
  const use = await useSandbox(t)
  await imported(use, workflowSpec('w', { nodes: [nodeOf('a', { id: nodeId })] }))
  const job = await imported(use, workflowSpec('v', { nodes: [nodeOf('b', { id: nodeId })] }))
  assert.equal(job.Error, `$.spec.workflows[0].nodes[0]: the node ${nodeId} is in another workflow`)
})

test('a dry run finds the same faults and stores nothing', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await imported(use, workflowSpec('w', { nodes: [nodeOf('a')] }), { DryRun: true })).Status, 'Success')
  assert.equal((await use.call('ListWorkflowDefinitions', { ProjectId: project })).PagingInfo.TotalCount, 0)
  const failed = await imported(use, workflowSpec('w', { nodes: [{ name: 'b' }] }), { DryRun: true })
  assert.match(failed.Error, /^\$\.spec\.workflows\[0\]\.nodes\[0\]/)
})

test('what is no spec of a workflow starts no job', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await use.refused('ImportWorkflowDefinition', { ProjectId: project, Spec: '{' })).code, '58014884415')
  assert.equal(
    (await use.refused('ImportWorkflowDefinition', { ProjectId: project, Spec: nodeSpec('a') })).message,
    'spec kind and request not match',
  )
  assert.deepEqual(use.sandbox.jobs(), [])
})

test('a job can be made to fail, and can be cancelled', async (t) => {
  const use = await useSandbox(t, { faults: [{ kind: 'failJob', error: 'on request' }] })
  assert.deepEqual((await imported(use, workflowSpec('w'))).Error, 'on request')
  const { AsyncJob } = await use.call('ImportWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  assert.equal(use.sandbox.cancelJob(AsyncJob.Id), true)
  use.pass(60_000)
  assert.equal((await use.call('GetJobStatus', { JobId: AsyncJob.Id })).JobStatus.Status, 'Cancel')
  assert.equal((await use.call('ListWorkflowDefinitions', { ProjectId: project })).PagingInfo.TotalCount, 0)
  assert.equal(use.sandbox.cancelJob(AsyncJob.Id), false)
})

test('an unknown job', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await use.refused('GetJobStatus', { JobId: '1' })).code, 'Job.NotFound')
})

test('what the rules of the editor call an error makes a job fail, at its place', async (t) => {
  const use = await useSandbox(t, { checkSpec: languageCheck })
  const dependencies = [
    { nodeId: 'a', depends: [{ nodeId: 'b', type: 'Normal' }] },
    { nodeId: 'b', depends: [{ nodeId: 'a', type: 'Normal' }] },
  ]
  const nodes = [nodeOf('A', { id: 'a' }), nodeOf('B', { id: 'b' })]
  const cycle = await imported(use, workflowSpec('w', { nodes, dependencies }))
  assert.match(cycle.Error, /^\$\.spec\.workflows\[0\]\.dependencies\[\d\].*: .*A → B → A/)
  const wrong = await imported(use, workflowSpec('w', { nodes: [nodes[0], nodeOf('B', { recurrence: 'Norml' })] }))
  assert.match(wrong.Error, /^\$\.spec\.workflows\[0\]\.nodes\[1\]\.recurrence: .*Norml/)
  assert.equal((await imported(use, workflowSpec('w', { nodes }))).Status, 'Success')
})
