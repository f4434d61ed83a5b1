import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CloudError, type CloudErrorKind } from '../../../../client/src/cloud/call/cloudError.ts'
import { followJob } from '../../../../client/src/cloud/jobs/followJob.ts'
import { followTask } from '../../../../client/src/cloud/jobs/followTask.ts'
import { say } from '../../../../server/src/language/sentence.ts'
import { fakeCall } from '../support/fakeCall.ts'

const running = { Status: 'Running', Completed: 'False' }
const failure = (kind: CloudErrorKind) => new CloudError({ kind, code: kind, message: `${kind}.`, mayHaveHappened: false })

/** A job that shows these states, the last one for ever, on a clock that only waiting moves. */
function job(...states: (object | CloudError)[]) {
  let time = 0
  const waited: number[] = []
  const { call, sent } = fakeCall((_, turn) => {
    const state = states[Math.min(turn, states.length - 1)]
    if (state instanceof CloudError) throw state
    return { JobStatus: { JobId: 'j', ...state }, ...state }
  })
  const sleep = async (milliseconds: number) => {
    waited.push(milliseconds)
    time += milliseconds
  }
  return { call, sent, waited, options: { sleep, now: () => time } }
}

test('ends with what the service says, once it says that the job is complete', async () => {
  const ends = [
    [{ Status: 'Success', Completed: 'True' }, { end: 'success' }],
    [{ Status: 'Success', Completed: true }, { end: 'success' }],
    [
      { Status: 'Fail', Completed: 'True', Error: 'target folder already exists: /a' },
      { end: 'fail', error: 'target folder already exists: /a' },
    ],
    [
      { Status: 'Cancel', Completed: 'True' },
      { end: 'cancel', error: say`The job was cancelled in the service.` },
    ],
    [
      { Status: 'Odd', Completed: 'True' },
      { end: 'unknown', reason: say`The job has ended with the state "${'Odd'}", which is not known.` },
    ],
    [{ Status: 'Success' }, { end: 'success' }],
  ] as const
  for (const [state, expected] of ends) {
    const { call, options, sent } = job(running, { Status: 'Success', Completed: 'False' }, state)
    assert.deepEqual(await followJob(call, 'j', options), expected)
    assert.equal(sent.length, 3)
    assert.deepEqual(sent[0]?.input, { JobId: 'j' })
  }
})

test('looks less and less often', async () => {
  const { call, options, waited } = job(running, running, running, running, running, running, running, {
    Status: 'Success',
    Completed: 'True',
  })
  const looks: unknown[] = []
  await followJob(call, 'j', { ...options, onLook: (status) => looks.push(status.Status) })
  assert.deepEqual(waited, [1000, 1000, 2000, 3000, 5000, 5000, 5000])
  assert.equal(looks.length, 7)
})

test('a look that fails is no end, three in a row are', async () => {
  const passing = job(failure('throttled'), failure('service'), running, failure('timeout'), { Status: 'Success', Completed: 'True' })
  assert.deepEqual(await followJob(passing.call, 'j', passing.options), { end: 'success' })
  const lasting = job(running, failure('service'))
  const end = await followJob(lasting.call, 'j', lasting.options)
  assert.equal(end.end, 'unknown')
  assert.equal(lasting.sent.length, 4)
})

test('a look that can never succeed ends it at once', async () => {
  const { call, options, sent } = job(failure('permission'))
  const end = await followJob(call, 'j', options)
  assert(end.end === 'unknown' && end.error?.kind === 'permission')
  assert.equal(sent.length, 1)
})

test('a cancel stops the watching and says that the job goes on', async () => {
  const abort = new AbortController()
  const { call, options } = job(running)
  const end = await followJob(call, 'j', { ...options, signal: abort.signal, onLook: () => abort.abort() })
  assert.deepEqual(end, { end: 'unknown', reason: say`You stopped watching. The service goes on with it.` })
})

test('a job that never ends is left after the time limit', async () => {
  const { call, options } = job(running)
  const end = await followJob(call, 'j', { ...options, limit: 60_000 })
  assert.deepEqual(end, { end: 'unknown', reason: say`It has not ended within ${1} min. The service goes on with it.` })
})

test('a Drive task: at once without an id, else by its state', async () => {
  const none = job()
  assert.deepEqual(await followTask(none.call, { async_task_id: '' }, none.options), { end: 'success' })
  assert.equal(none.sent.length, 0)
  const { call, options } = job({ state: 'Running' }, { state: 'PartialSucceed', message: 'two of three' })
  assert.deepEqual(await followTask(call, { async_task_id: 't' }, options), { end: 'fail', error: 'two of three' })
})
