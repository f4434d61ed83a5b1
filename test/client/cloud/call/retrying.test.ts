import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CloudError, type CloudErrorKind } from '../../../../client/src/cloud/call/cloudError.ts'
import { retrying } from '../../../../client/src/cloud/call/retrying.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'

const get = { Id: '1' }
const create = { ProjectId: '1', Scene: 'DATAWORKS_PROJECT', Spec: '{}' } as const

/** A call that fails in these ways, one after the other, and then succeeds. */
function failing(...kinds: CloudErrorKind[]) {
  const sent: string[] = []
  const call: Call = async <A>(operation: { action: string }): Promise<A> => {
    const kind = kinds[sent.push(operation.action) - 1]
    if (kind) throw new CloudError({ kind, code: '', message: kind, mayHaveHappened: false })
    return 'done' as A
  }
  const waited: number[] = []
  const sleep = async (milliseconds: number) => void waited.push(milliseconds)
  return { sent, waited, call: retrying(call, { sleep, random: () => 0.5 }) }
}

test('a read is repeated with growing waits', async () => {
  const { call, sent, waited } = failing('throttled', 'service')
  assert.equal(await call(node.get, get), 'done')
  assert.equal(sent.length, 3)
  assert.deepEqual(waited, [1500, 3000])
})

test('a read is given up after three attempts', async () => {
  const { call, sent } = failing('timeout', 'unreachable', 'unreadable')
  await assert.rejects(call(node.get, get), { message: 'unreadable' })
  assert.equal(sent.length, 3)
})

test('what will not pass is not repeated', async () => {
  for (const kind of [
    'signature',
    'clock',
    'credentials',
    'permission',
    'notFound',
    'refused',
    'cancelled',
    'quota',
    'settings',
  ] as const) {
    const { call, sent } = failing(kind)
    await assert.rejects(call(node.get, get), { message: kind })
    assert.equal(sent.length, 1, kind)
  }
})

test('a write is sent once, whatever happens', async () => {
  for (const kind of ['throttled', 'service', 'unreachable', 'timeout', 'unreadable'] as const) {
    const { call, sent } = failing(kind)
    await assert.rejects(call(node.create, create), { message: kind })
    assert.deepEqual(sent, ['CreateNode'])
  }
})

test('a cancel during the wait ends it with the failure that was', async () => {
  const call: Call = async () => {
    throw new CloudError({ kind: 'throttled', code: '', message: 'throttled', mayHaveHappened: false })
  }
  const sleep = () => Promise.reject(new Error('aborted'))
  await assert.rejects(retrying(call, { sleep })(node.get, get), { message: 'throttled' })
})
