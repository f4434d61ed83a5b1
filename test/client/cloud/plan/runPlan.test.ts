import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import type { JobEnd } from '../../../../client/src/cloud/jobs/followJob.ts'
import { planImport } from '../../../../client/src/cloud/plan/planImport.ts'
import { planResource } from '../../../../client/src/cloud/plan/planResource.ts'
import { planWorkflowNodes } from '../../../../client/src/cloud/plan/planWorkflowNodes.ts'
import { runPlan } from '../../../../client/src/cloud/plan/runPlan.ts'
import type { NoPlan, Plan } from '../../../../client/src/cloud/plan/step.ts'
import { fakeCall } from '../support/fakeCall.ts'

const refusal = new CloudError({ kind: 'throttled', code: 'Throttling.User', message: 'no', mayHaveHappened: false })
const nodes = [
  { id: 'a', name: 'a' },
  { id: 'b', name: 'b' },
]
const workflow = {
  version: '2.0.0',
  kind: 'CycleWorkflow',
  spec: { workflows: [{ id: 'w', name: 'w', nodes, dependencies: [{ nodeId: 'b', depends: [{ nodeId: 'a', type: 'Normal' }] }] }] },
}

function planned(plan: Plan | NoPlan): Plan {
  assert(!('problem' in plan))
  return plan
}

function tools(answer: Parameters<typeof fakeCall>[0], end: JobEnd = { end: 'success' }) {
  const { call, sent } = fakeCall(answer)
  const followed: string[] = []
  const follow = async (jobId: string) => {
    followed.push(jobId)
    return end
  }
  return { sent, followed, tools: { call, follow, push: async () => 'http://bucket/key' } }
}

test('results travel from step to step, inside JSON texts too', async () => {
  const { sent, tools: all } = tools((_, turn) => ({ Id: `463497880880954123${turn}` }))
  const end = await runPlan(planned(planWorkflowNodes(workflow, { projectId: '1' })), all)
  assert.equal(end.end, 'done')
  assert.deepEqual(
    sent.map(({ action, input }) => [action, input.ContainerId]),
    [
      ['CreateWorkflowDefinition', undefined],
      ['CreateNode', '4634978808809541230'],
      ['CreateNode', '4634978808809541230'],
    ],
  )
  const spec = JSON.parse(String(sent[2]?.input.Spec))
  assert.equal(spec.spec.dependencies[0].depends[0].nodeId, '4634978808809541231')
})

test('a file is pushed and named', async () => {
  const { sent, tools: all } = tools(() => ({ Id: '1' }))
  const document = { kind: 'Resource', spec: { fileResources: [{ name: 'a' }] } }
  await runPlan(planned(planResource(document, { projectId: '1', file: { path: 'p', name: 'n' } })), all)
  assert.deepEqual(sent[0]?.input, { ProjectId: '1', ResourceFile: 'http://bucket/key', Spec: JSON.stringify(document) })
})

test('a job is followed by the id of the answer', async () => {
  const { followed, tools: all } = tools(() => ({ AsyncJob: { Id: 'job-1' } }))
  assert.equal((await runPlan(planned(planImport(workflow, { projectId: '1' })), all)).end, 'done')
  assert.deepEqual(followed, ['job-1'])
})

test('a job that does not end well stops the plan', async () => {
  const ends: [JobEnd, string, boolean][] = [
    [{ end: 'fail', error: 'target folder already exists' }, 'JobFailed', false],
    [{ end: 'cancel', error: 'cancelled' }, 'JobCancelled', true],
    [{ end: 'unknown', reason: 'nobody knows' }, 'JobUnknown', true],
  ]
  for (const [jobEnd, code, mayHaveHappened] of ends) {
    const { tools: all } = tools(() => ({ AsyncJob: { Id: 'j' } }), jobEnd)
    const end = await runPlan(planned(planImport(workflow, { projectId: '1' })), all)
    assert(end.end === 'stopped')
    assert.deepEqual([end.error.facts.code, end.error.mayHaveHappened, end.left.length], [code, mayHaveHappened, 1])
    assert.match(end.error.message, /target folder|cancelled|nobody/)
  }
})

test('stops where it fails, tells what is done, and goes on from there', async () => {
  const plan = planned(planWorkflowNodes(workflow, { projectId: '1' }))
  const { sent, tools: all } = tools((_, turn) => {
    if (turn === 2) throw refusal
    return { Id: String(turn) }
  })
  const stopped = await runPlan(plan, all)
  assert(stopped.end === 'stopped')
  assert.equal(stopped.error, refusal)
  assert.deepEqual(Object.keys(stopped.results), ['create', 'node1'])
  assert.deepEqual(
    stopped.left.map(({ id }) => id),
    ['node2'],
  )
  assert.equal(sent.length, 3)
  const results = JSON.parse(JSON.stringify(stopped.results))
  assert.equal((await runPlan(plan, all, { results })).end, 'done')
  assert.deepEqual(
    sent.slice(3).map(({ action, input }) => [action, input.ContainerId]),
    [['CreateNode', '0']],
  )
})

test('a cancel between two steps: the next is not begun', async () => {
  const abort = new AbortController()
  const { sent, tools: all } = tools(() => {
    abort.abort()
    return { Id: '1' }
  })
  const begun: string[] = []
  const options = { signal: abort.signal, onStep: ({ id }: { id: string }) => begun.push(id) }
  const end = await runPlan(planned(planWorkflowNodes(workflow, { projectId: '1' })), all, options)
  assert(end.end === 'stopped')
  assert.deepEqual([end.error.kind, end.error.mayHaveHappened, sent.length, begun], ['cancelled', false, 1, ['create']])
})

test('an answer without what the plan counts on is no success', async () => {
  const { tools: all } = tools(() => ({}))
  const end = await runPlan(planned(planWorkflowNodes(workflow, { projectId: '1' })), all)
  assert(end.end === 'stopped')
  assert.deepEqual([end.error.facts.code, Object.keys(end.results)], ['UnexpectedAnswer', ['create']])
})
