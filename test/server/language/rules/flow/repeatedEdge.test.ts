import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bodyDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { problemIn } from '../../../../support/problem.ts'

const waiting = (...depends: unknown[]) => bodyDocument({ nodes: [{ id: 'n1' }], flow: [{ nodeId: 'n1', depends }] })

it('may be removed, and leads to the first one', () => {
  const { fix, related, at, tag } = problemIn(waiting({ output: 'shop.a' }, { output: 'shop.a' }), 'repeated-edge')
  assert.deepEqual(at.path, ['depends', 1])
  assert.deepEqual(
    related?.map((other) => other.at.path),
    [['depends', 0]],
  )
  assert.deepEqual([fix?.change, fix?.at.path, tag], [{ kind: 'remove' }, at.path, 'unnecessary'])
})

ruleCases('repeated-edge', [
  { name: 'two outputs', document: waiting({ output: 'shop.a' }, { output: 'shop.b' }) },
  { name: 'one output twice', document: waiting({ output: 'shop.a' }, { output: 'shop.b' }, { output: 'shop.a' }), finds: ['hint'] },
  {
    name: 'once without the type that is meant',
    document: waiting({ output: 'shop.a' }, { type: 'Normal', output: 'shop.a' }),
    finds: ['hint'],
  },
  { name: 'another cycle', document: waiting({ output: 'shop.a' }, { type: 'CrossCycleDependsOnOtherNode', output: 'shop.a' }) },
  { name: 'the node by id and by reference', document: waiting({ nodeId: 'n2' }, { nodeId: '{{nodes.n2}}' }), finds: ['hint'] },
  { name: 'the output of a node, and the node', document: waiting({ nodeId: 'n2', output: 'shop.a' }, { nodeId: 'n2' }) },
  { name: 'itself twice', document: waiting({ type: 'CrossCycleDependsOnSelf' }, { type: 'CrossCycleDependsOnSelf' }), finds: ['hint'] },
  { name: 'edges that say nothing have a report of their own', document: waiting({}, {}) },
  {
    name: 'two nodes',
    document: bodyDocument({ flow: ['n1', 'n2'].map((nodeId) => ({ nodeId, depends: [{ output: 'shop.a' }] })) }),
  },
  {
    name: 'json: the place is the second one',
    document:
      '{"version":"1.1.0","kind":"CycleWorkflow","spec":{"flow":[{"nodeId":"n1","depends":[{"output":"a"},{"output":"a","type":"Normal"}]}]}}',
    finds: ['hint "{\\"output\\":\\"a\\",\\"type\\":\\"Normal\\"}"'],
  },
])
