import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import { type CallRecord, logged } from '../../../../client/src/cloud/call/logged.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'

function recorded(call: Call) {
  const records: CallRecord[] = []
  let time = 0
  return {
    records,
    call: logged(
      call,
      (record) => records.push(record),
      () => (time += 20),
    ),
  }
}

test('a call leaves one record, without its parameters', async () => {
  const { call, records } = recorded(async <A>() => ({ RequestId: 'R-1', Node: {} }) as A)
  await call(node.get, { Id: '1' })
  assert.deepEqual(records, [{ action: 'GetNode', effect: 'read', milliseconds: 20, outcome: 'ok', requestId: 'R-1' }])
})

test('a failure is recorded with its kind and rejects all the same', async () => {
  const failure = new CloudError({
    kind: 'throttled',
    code: 'Throttling.User',
    status: 429,
    message: 'm',
    requestId: 'R-2',
    mayHaveHappened: false,
  })
  const { call, records } = recorded(() => Promise.reject(failure))
  await assert.rejects(call(node.get, { Id: '1' }), failure)
  const record = {
    action: 'GetNode',
    effect: 'read',
    milliseconds: 20,
    outcome: 'throttled',
    code: 'Throttling.User',
    status: 429,
    requestId: 'R-2',
  }
  assert.deepEqual(records, [record])
})
