import { bodyDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const branch = (name: string, upstream: object) => ({ name, assertion: { in: ['1'] }, ...upstream })
const orders = branch('b1', { output: { data: 'shop.orders' } })
const customers = branch('b2', { output: { data: 'shop.customers' } })

const joined = (branches: object[], depends: object[] | undefined, more: object = {}, body: object = {}) =>
  bodyDocument({
    nodes: [
      { id: 'o1', name: 'orders', outputs: { nodeOutputs: [{ data: 'shop.orders' }] } },
      { id: 'j1', name: 'join', join: { branches }, ...more },
    ],
    ...(depends && { flow: [{ nodeId: 'j1', depends }] }),
    ...body,
  })

ruleCases('join-branch-without-edge', [
  { name: 'an edge for each', document: joined([orders, customers], [{ output: 'shop.orders' }, { output: 'shop.customers' }]) },
  { name: 'an edge is missing', document: joined([orders, customers], [{ output: 'shop.orders' }]), finds: ['hint "output"'] },
  { name: 'an edge by the id of the node', document: joined([orders], [{ nodeId: 'o1' }]) },
  { name: 'an edge by reference', document: joined([orders], [{ nodeId: '{{nodes.o1}}' }]) },
  { name: 'a branch by the id of the node', document: joined([branch('b1', { nodeId: 'o1' })], [{ output: 'shop.orders' }]) },
  { name: 'a branch by another id', document: joined([branch('b1', { nodeId: 'o2' })], [{ output: 'shop.orders' }]), finds: ['hint "o2"'] },
  {
    name: 'outputs that the node reads count',
    document: joined([orders], undefined, { inputs: { nodeOutputs: [{ data: 'shop.orders' }] } }),
  },
  { name: 'one report for a node that waits for nothing', document: joined([orders, customers], undefined), finds: ['hint "join"'] },
  {
    name: 'a shared output',
    document: joined(
      [branch('b1', { output: '{{artifacts.o}}' })],
      [{ output: 'shop.shared' }],
      {},
      {
        artifacts: { nodeOutputs: [{ id: 'o', data: 'shop.shared' }] },
      },
    ),
  },
  {
    name: 'an inner node whose edges stand outside',
    document: bodyDocument({
      workflows: [
        {
          name: 'w',
          nodes: [{ id: 'j1', join: { branches: [orders] } }],
          dependencies: [{ nodeId: 'j1', depends: [{ output: 'shop.orders' }] }],
        },
      ],
    }),
  },
  { name: 'a placeholder in the branch', document: joined([branch('b1', { output: '${spec.o}' })], [{ output: 'shop.orders' }]) },
  { name: 'a placeholder in an edge', document: joined([orders], [{ output: '${projectIdentifier}.orders' }]) },
  { name: 'a node without id cannot be named', document: joined([orders], [{ output: 'x' }], { id: null }) },
  { name: 'no branches', document: joined([], undefined) },
  { name: 'a branch that names nothing has a report of its own', document: joined([branch('b1', {})], [{ output: 'x' }]) },
  {
    name: 'json: a broken entry may hold the edge',
    document: `{"version":"1.1.0","kind":"CycleWorkflow","spec":{"nodes":[${JSON.stringify({ id: 'j1', join: { branches: [orders] } })}],"flow":[{"nodeId":"j1","depends":[{"output":"shop.orders" "type":}]}]}}`,
  },
])
