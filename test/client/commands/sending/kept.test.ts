import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import type { Plan } from '../../../../client/src/cloud/plan/step.ts'
import { kept } from '../../../../client/src/commands/sending/kept.ts'

const plan = (...names: string[]): Plan => ({
  title: 'All',
  notes: [],
  steps: names.map((name, index) => ({
    kind: 'call',
    id: `node${index}`,
    title: name,
    operation: node.create,
    input: { Spec: { $json: { name } } },
  })),
})
const results = { node0: { Id: '1' }, node1: { Id: '2' } }

describe('results that still count when a plan is made again', () => {
  it('are all of them when nothing has changed', () => assert.deepEqual(kept(results, plan('a', 'b', 'c'), plan('a', 'b', 'c')), results))
  it('are those before what has changed', () =>
    assert.deepEqual(kept(results, plan('a', 'b', 'c'), plan('a', 'x', 'c')), { node0: results.node0 }))
  it('are none when the first step is another one', () => assert.deepEqual(kept(results, plan('a', 'b'), plan('x', 'b')), {}))
  it('are those of the steps that are left', () => assert.deepEqual(kept(results, plan('a', 'b'), plan('a')), { node0: results.node0 }))
  it('are none at first', () => assert.deepEqual(kept(results, undefined, plan('a')), {}))
})
