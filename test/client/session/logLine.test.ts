import assert from 'node:assert/strict'
import { it } from 'node:test'
import { logLine } from '../../../client/src/session/logLine.ts'

it('a call is one line', () => {
  assert.equal(
    logLine({ action: 'ListNodes', effect: 'read', milliseconds: 87, outcome: 'ok', requestId: '0A1B' }),
    'ListNodes: ok, 87 ms, request 0A1B',
  )
  assert.equal(
    logLine({ action: 'CreateNode', effect: 'write', milliseconds: 5, outcome: 'throttled', code: 'Throttling.Api', status: 429 }),
    'CreateNode: throttled (Throttling.Api, HTTP 429), 5 ms',
  )
})
