import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { type Facts, factsOf } from '../../../../server/src/language/model/facts.ts'
import { bodyDocument } from '../../../support/bodies.ts'
import { written } from '../../../support/check.ts'

const document = bodyDocument({
  artifacts: { outputs: [{ id: 'o1', data: 'shop.shared' }] },
  files: { oss: [{ id: 'f1', path: 'a.py' }] },
  nodes: [
    {
      id: 'loop',
      name: 'the loop',
      script: { id: 's9', path: 'loop', runtime: { command: 'CONTROLLER_CYCLE' } },
      trigger: '{{triggers.t1}}',
      inputs: { nodeOutputs: [{ id: 'i1', data: 'shop.read' }, '{{artifacts.o1}}'] },
      outputs: { nodeOutputs: [{ id: 'p1', data: 'shop.loop' }, '{{artifacts.o1}}'], output: [{ data: 'shop.loop.old' }] },
      'do-while': {
        nodes: [{ id: 'inner', outputs: { nodeOutputs: [{ data: 'shop.inner' }] } }],
        while: { id: 'end' },
        flow: [
          {
            nodeId: 'end',
            depends: [{ nodeId: '{{nodes.inner}}' }, { type: 'CrossCycleDependsOnSelf', output: 'shop.end' }, null, 'text'],
          },
        ],
      },
    },
  ],
  flow: [{ nodeId: 'loop' }],
})

/** The facts of the frame, of the node and of the flow entry. */
function read(form: Form): Facts[] {
  return [...FlowDocument.of(form, written(form, document)).blocks].map(factsOf)
}

for (const form of ['json', 'yaml'] as const) {
  const [frame, node, flow] = read(form)
  assert.ok(frame && node && flow)

  describe(`the facts of a block (${form})`, () => {
    it('are its definitions: members of lists and the end of a loop, not what stands in inputs, outputs or in place', () => {
      const ids = (facts: Facts) => facts.definitions.map(({ entity, list, id }) => `${entity} ${list} ${id}`)
      assert.deepEqual(ids(frame), ['nodeOutput outputs o1', 'file oss f1'])
      assert.deepEqual(ids(node), ['node undefined loop', 'node nodes inner', 'node while end'])
      assert.deepEqual(ids(flow), [])
    })

    it('are its uses: references, and ids and outputs that may stand for something outside', () => {
      const uses = (facts: Facts) =>
        facts.uses.map(({ entity, text, stub, path }) => `${entity} ${text}${stub ? ' or outside' : ''} at ${path.at(-1)}`)
      assert.deepEqual(uses(node).sort(), [
        'node end or outside at nodeId',
        'node {{nodes.inner}} or outside at nodeId',
        'nodeOutput shop.end or outside at output',
        'nodeOutput {{artifacts.o1}} at 1',
        'nodeOutput {{artifacts.o1}} at 1',
        'trigger {{triggers.t1}} at trigger',
      ])
      assert.deepEqual(uses(flow), ['node loop or outside at nodeId'])
    })

    it('are its scopes: the entry itself stands outside, the inner nodes and their flow together', () => {
      assert.deepEqual(
        node.scopes.map(({ container, nodes, flows }) => [container, nodes.map(({ id }) => id), flows.map(({ nodeId }) => nodeId?.text)]),
        [
          ['outside', ['loop'], []],
          [['do-while'], ['inner', 'end'], ['end']],
        ],
      )
      assert.deepEqual(
        flow.scopes.map(({ container, flows }) => [container, flows.length]),
        [['outside', 1]],
      )
    })

    it('are its nodes, with their command and the outputs that they publish under any spelling of the group', () => {
      const [outer] = node.scopes.flatMap(({ nodes }) => nodes)
      assert.deepEqual([outer?.name, outer?.command, outer?.path], ['the loop', 'CONTROLLER_CYCLE', []])
      assert.deepEqual(outer?.outputs, [
        { text: 'shop.loop', path: ['outputs', 'nodeOutputs', 0, 'data'] },
        { text: 'shop.loop.old', path: ['outputs', 'output', 0, 'data'] },
      ])
      assert.deepEqual(outer?.outputIds, ['o1'])
    })

    it('are its edges, of type Normal where none is given', () => {
      const [inner] = node.scopes.flatMap(({ flows }) => flows)
      assert.deepEqual(
        inner?.edges.map(({ type, nodeId, output, path }) => [type, nodeId?.text, output?.text, path.at(-1)]),
        [
          ['Normal', '{{nodes.inner}}', undefined, 0],
          ['CrossCycleDependsOnSelf', undefined, 'shop.end', 1],
        ],
      )
    })

    it('are the names of all node outputs, with the node around them', () => {
      const names = (facts: Facts) => facts.outputs.map(({ text, owner }) => `${text} of ${owner?.value.id}`)
      assert.deepEqual(names(frame), ['shop.shared of undefined'])
      assert.deepEqual(names(node), ['shop.read of loop', 'shop.loop of loop', 'shop.loop.old of loop', 'shop.inner of inner'])
    })
  })
}
