import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closest } from '../../../server/src/language/closest.ts'

describe('the candidate that was meant', () => {
  for (const [text, candidates, meant] of [
    ['Norml', ['Normal', 'Pause', 'Skip'], 'Normal'],
    ['normal', ['Normal', 'Pause'], 'Normal'],
    ['depedns', ['depends', 'nodeId'], 'depends'],
    ['recurence', ['recurrence', 'reference'], 'recurrence'],
    ['b3', ['b1', 'name'], 'b1'],
    ['ab', ['ba'], 'ba'],
    ['cron', ['type', 'timezone'], undefined],
    ['a', ['b'], 'b'],
    ['x', ['first'], undefined],
    ['same', ['same'], undefined],
    ['same', [], undefined],
  ] as const) {
    it(`${text} among ${candidates.join(', ') || 'none'}: ${meant}`, () => assert.equal(closest(text, candidates), meant))
  }

  it('is the nearest one, and the first of the nearest', () => {
    assert.equal(closest('timeot', ['timezone', 'timeout', 'timeouts']), 'timeout')
    assert.equal(closest('b_9', ['b_1', 'b_2']), 'b_1')
  })

  it('takes any iterable', () => assert.equal(closest('nodez', new Set(['nodes'])), 'nodes'))
})
