import { ruleCases } from '../../../../support/check.ts'

const document = (...depends: object[]) => ({
  version: '2.0.0',
  kind: 'Node',
  spec: { nodes: [{ id: 'a', outputs: { nodeOutputs: [{ data: 'shop.a' }] } }], dependencies: [{ nodeId: 'a', depends }] },
})

ruleCases('self-dependency', [
  { name: 'another node', document: document({ type: 'Normal', output: 'shop.b' }) },
  { name: 'its own output', document: document({ type: 'Normal', output: 'shop.a' }), finds: ['error "shop.a"'] },
  { name: 'its own id', document: document({ type: 'Normal', nodeId: 'a' }), finds: ['error "a"'] },
  { name: 'without a type', document: document({ nodeId: 'a' }), finds: ['error "a"'] },
  {
    name: 'its last cycle',
    document: document({ type: 'CrossCycleDependsOnSelf' }, { type: 'CrossCycleDependsOnSelf', output: 'shop.a' }),
  },
  { name: 'its own id beside the output of another', document: document({ type: 'Normal', nodeId: 'a', output: 'shop.b' }) },
])
