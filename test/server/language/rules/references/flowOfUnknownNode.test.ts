import { ruleCases } from '../../../../support/check.ts'

const flow = (nodeId: unknown) => [{ nodeId, depends: [{ type: 'Normal', output: 'shop.orders' }] }]
const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })
const single = (nodeId: string, node: object = { id: 'report', name: 'report' }) => ({
  version: '2.0.0',
  kind: 'Node',
  spec: { nodes: [node], dependencies: flow(nodeId) },
})

ruleCases('flow-of-unknown-node', [
  { name: 'a node', document: document({ nodes: [{ id: 'a' }], flow: flow('a') }) },
  { name: 'a reference to a node', document: document({ nodes: [{ id: 'a' }], flow: flow('{{nodes.a}}') }) },
  { name: 'nobody', document: document({ nodes: [{ id: 'a' }], flow: flow('b') }), finds: ['hint "b"'] },
  { name: 'the body itself', document: document({ id: 'w', nodes: [{ id: 'a' }], flow: flow('w') }) },
  { name: 'the workflow itself', document: document({ workflows: [{ id: 'w', nodes: [{ id: 'a' }], dependencies: flow('w') }] }) },
  {
    name: 'a node of another list',
    document: document({ nodes: [{ id: 'b' }], workflows: [{ nodes: [{ id: 'a' }], dependencies: flow('b') }] }),
    finds: ['hint "b"'],
  },
  { name: 'the container', document: document({ nodes: [{ id: 'c', 'for-each': { nodes: [{ id: 'a' }], flow: flow('c') } }] }) },
  {
    name: 'an inner node',
    document: document({ nodes: [{ id: 'c', 'for-each': { nodes: [{ id: 'a' }], flow: flow('x') } }] }),
    finds: ['hint "x"'],
  },
  { name: 'null means absent', document: document({ nodes: [{ id: 'a' }], flow: flow(null) }) },
  { name: 'a placeholder', document: document({ nodes: [{ id: 'a' }], flow: flow('${spec.id}') }) },
  { name: 'one node in 2.0.0', document: single('report') },
  { name: 'the node before it in 2.0.0', document: single('orders'), finds: ['warning "orders"'] },
  { name: 'a node without an id in 2.0.0', document: single('report', { name: 'report' }) },
])
