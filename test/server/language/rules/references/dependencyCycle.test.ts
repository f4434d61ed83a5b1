import assert from 'node:assert/strict'
import { it } from 'node:test'
import { FlowDocument } from '../../../../../server/src/language/document/document.ts'
import { problemsOf } from '../../../../../server/src/language/rules/check.ts'
import { spoken } from '../../../../../server/src/language/sentence.ts'
import { ruleCases } from '../../../../support/check.ts'

type Edges = Readonly<Record<string, readonly object[]>>

const output = (id: string) => ({ type: 'Normal', output: `shop.${id}` })
const scope = (edges: Edges, list = 'flow') => ({
  nodes: Object.keys(edges).map((id) => ({ id, outputs: { nodeOutputs: [{ data: `shop.${id}` }] } })),
  [list]: Object.entries(edges).map(([nodeId, depends]) => ({ nodeId, depends })),
})
const document = (edges: Edges, list?: string) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec: scope(edges, list) })

ruleCases('dependency-cycle', [
  { name: 'a chain', document: document({ a: [], b: [output('a')], c: [output('a'), output('b')] }) },
  { name: 'two nodes', document: document({ a: [output('b')], b: [output('a')] }), finds: ['error "shop.b"'] },
  { name: 'three nodes', document: document({ a: [output('c')], b: [output('a')], c: [output('b')] }), finds: ['error "shop.c"'] },
  { name: 'by id', document: document({ a: [{ nodeId: 'b' }], b: [{ nodeId: '{{nodes.a}}' }] }), finds: ['error "b"'] },
  { name: 'without a type', document: document({ a: [{ output: 'shop.b' }], b: [{ nodeId: 'a' }] }), finds: ['error "shop.b"'] },
  {
    name: 'where an edge names both, the output decides',
    document: document({ a: [], b: [{ nodeId: 'c', output: 'shop.a' }], c: [output('b')] }),
  },
  {
    name: 'two cycles',
    document: document({ a: [output('b')], b: [output('a')], c: [output('d')], d: [output('c')] }),
    finds: ['error "shop.b"', 'error "shop.d"'],
  },
  {
    name: 'a knot is reported once',
    document: document({ a: [output('b'), output('c')], b: [output('a')], c: [output('a')] }),
    finds: ['error'],
  },
  {
    name: 'edges into the last cycle',
    document: document({ a: [{ type: 'CrossCycleDependsOnOtherNode', output: 'shop.b' }], b: [output('a')] }),
  },
  { name: 'a node and itself has a rule of its own', document: document({ a: [output('a')] }) },
  { name: 'dependencies', document: document({ a: [output('b')], b: [output('a')] }, 'dependencies'), finds: ['error "shop.b"'] },
  {
    name: 'a workflow',
    document: {
      version: '1.1.0',
      kind: 'CycleWorkflow',
      spec: { workflows: [scope({ a: [output('b')], b: [output('a')] }, 'dependencies')] },
    },
    finds: ['error "shop.b"'],
  },
  {
    name: 'a container',
    document: {
      version: '1.1.0',
      kind: 'CycleWorkflow',
      spec: { nodes: [{ id: 'x', 'for-each': scope({ a: [output('b')], b: [output('a')] }) }] },
    },
    finds: ['error "shop.b"'],
  },
  { name: 'outputs elsewhere', document: document({ a: [{ output: 'other.x' }], b: [output('a')] }) },
  {
    name: 'outputs by reference',
    document: {
      version: '1.0.0',
      kind: 'CycleWorkflow',
      artifacts: { nodeOutputs: [{ id: 'x', data: 'shop.x' }, { id: 'y' }] },
      nodes: [
        { id: 'a', outputs: { nodeOutputs: ['{{artifacts.x}}'] } },
        { id: 'b', outputs: { nodeOutputs: ['{{artifacts.y}}'] } },
      ],
      flow: [
        { nodeId: 'a', depends: [{ output: '{{artifacts.y}}' }] },
        { nodeId: 'b', depends: [{ output: 'shop.x' }] },
      ],
    },
    finds: ['error "{{artifacts.y}}"'],
  },
])

it('the way of the cycle is told, with each of its edges', () => {
  const text = JSON.stringify(document({ a: [output('c')], b: [output('a')], c: [output('b')] }))
  const [problem] = problemsOf(FlowDocument.of('json', text)).filter(({ code }) => code === 'dependency-cycle')
  assert.ok(problem)
  assert.match(spoken(problem.message), /: a → c → b → a\.$/)
  assert.deepEqual(
    problem.related?.map(({ message }) => spoken(message)),
    ['"a" waits for "c".', '"c" waits for "b".', '"b" waits for "a".'],
  )
})

it('a cycle through ten thousand nodes is found', () => {
  const edges: Record<string, object[]> = {}
  for (let i = 0; i < 10_000; i++) edges[`n${i}`] = [output(`n${(i + 1) % 10_000}`)]
  const problems = problemsOf(FlowDocument.of('json', JSON.stringify(document(edges))))
  assert.equal(problems.filter(({ code }) => code === 'dependency-cycle').length, 1)
})
