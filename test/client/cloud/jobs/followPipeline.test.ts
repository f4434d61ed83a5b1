import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CloudError, type CloudErrorKind } from '../../../../client/src/cloud/call/cloudError.ts'
import { followPipeline } from '../../../../client/src/cloud/jobs/followPipeline.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { fakeCall } from '../support/fakeCall.ts'

const run = { projectId: '1', id: '9' }

/** A publish process: the build, which runs by itself, a check and the deployment. A stage that is started has succeeded at the next look. */
function process(onStart: (code: string) => CloudError | undefined = () => undefined) {
  const stages = [
    { Code: 'PROD', Step: 3, Type: 'Deploy', Status: 'Init' },
    { Code: 'BUILD_PACKAGE', Step: 1, Type: 'Build', Status: 'Init' },
    { Code: 'PROD_CHECK', Step: 2, Type: 'Check', Status: 'Init', Message: '' },
  ]
  const started: string[] = []
  let looks = 0
  const { call } = fakeCall(({ action, input }) => {
    if (action === 'ExecPipelineRunStage') {
      const code = String(input.Code)
      started.push(code)
      const stage = stages.find(({ Code }) => Code === code)
      const error = onStart(code)
      if (stage && (!error || error.mayHaveHappened)) stage.Status = 'Success'
      if (error) throw error
      return { Success: true }
    }
    if (++looks === 3 && stages[1]) stages[1].Status = 'Success'
    const done = stages.every(({ Status }) => Status === 'Success')
    return { Pipeline: { Id: '9', Status: done ? 'Success' : 'Running', Stages: stages.map((stage) => ({ ...stage })) } }
  })
  let time = 0
  const sleep = async (milliseconds: number) => {
    time += milliseconds
  }
  return { call, started, stages, options: { sleep, now: () => time } }
}

const error = (kind: CloudErrorKind, mayHaveHappened: boolean) => new CloudError({ kind, code: kind, message: `${kind}.`, mayHaveHappened })

test('starts each stage in turn, once, and leaves the build alone', async () => {
  const { call, started, options } = process()
  const looks: (string | undefined)[] = []
  const end = await followPipeline(call, run, { ...options, onLook: ({ Status }) => looks.push(Status) })
  assert.deepEqual(end, { end: 'success' })
  assert.deepEqual(started, ['PROD_CHECK', 'PROD'])
  assert.equal(looks.at(-1), 'Success')
})

test('a start whose answer was lost is not repeated', async () => {
  const { call, started, options } = process((code) => (code === 'PROD' ? error('unreadable', true) : undefined))
  assert.deepEqual(await followPipeline(call, run, options), { end: 'success' })
  assert.deepEqual(started, ['PROD_CHECK', 'PROD'])
})

test('a start that was throttled is', async () => {
  let throttled = false
  const { call, started, options } = process(() => {
    const first = !throttled
    throttled = true
    return first ? error('throttled', false) : undefined
  })
  assert.deepEqual(await followPipeline(call, run, options), { end: 'success' })
  assert.deepEqual(started, ['PROD_CHECK', 'PROD_CHECK', 'PROD'])
})

test('a stage that cannot be started from here, as one that somebody has to approve', async () => {
  const { call, options } = process(() => error('refused', false))
  const end = await followPipeline(call, run, options)
  assert(end.end === 'unknown')
  assert.equal(spoken(end.reason), 'The stage PROD_CHECK cannot be started from here: refused.')
})

test('a failure is told with the words of its stage', async () => {
  for (const [Status, expected] of [
    ['Fail', 'fail'],
    ['Termination', 'fail'],
    ['Cancel', 'cancel'],
  ] as const) {
    const { call } = fakeCall(() => ({
      Pipeline: { Id: '9', Status, Stages: [{ Code: 'PROD', Status: 'Fail', Message: 'output exists' }] },
    }))
    assert.deepEqual(await followPipeline(call, run, process().options), { end: expected, error: 'output exists' })
  }
})
