import { bodyDocument, flatDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const edge = (depend: unknown) => bodyDocument({ nodes: [{ id: 'n1' }], flow: [{ nodeId: 'n1', depends: [depend] }] })

ruleCases('edge-without-target', [
  { name: 'an output', document: edge({ type: 'Normal', output: 'shop.orders' }) },
  { name: 'a node', document: edge({ nodeId: 'n2' }) },
  { name: 'a placeholder', document: edge({ output: '${projectIdentifier}.orders' }) },
  { name: 'neither', document: edge({ type: 'Normal', refTableName: 'orders' }), finds: ['error'] },
  { name: 'without a type it is Normal', document: edge({ refTableName: 'orders' }), finds: ['error'] },
  { name: 'null and blank are neither', document: edge({ type: 'Normal', output: null, nodeId: '' }), finds: ['error'] },
  { name: 'another node of the last cycle', document: edge({ type: 'CrossCycleDependsOnOtherNode' }), finds: ['error'] },
  { name: 'the node itself', document: edge({ type: 'CrossCycleDependsOnSelf' }) },
  { name: 'its children, in any letter case', document: edge({ type: 'crossCycleDependsOnChildren' }) },
  { name: 'what a misspelt type means is not known', document: edge({ type: 'CrossCycleDependsOnSelff' }) },
  {
    name: 'in a workflow',
    document: bodyDocument({ workflows: [{ name: 'w', dependencies: [{ nodeId: 'n1', depends: [{ type: 'Normal' }] }] }] }),
    finds: ['error'],
  },
  {
    name: 'in a loop',
    document: nodeDocument({ 'do-while': { flow: [{ nodeId: 'n1', depends: [{ type: 'Normal' }] }] } }),
    finds: ['error'],
  },
  { name: 'the flat form', document: flatDocument({ flow: [{ nodeId: 'n1', depends: [{ type: 'Normal' }] }] }), finds: ['error'] },
  {
    name: 'json: the place is the edge',
    document: '{"version":"1.1.0","kind":"CycleWorkflow","spec":{"flow":[{"nodeId":"n1","depends":[{"type":"Normal"}]}]}}',
    finds: ['error "{\\"type\\":\\"Normal\\"}"'],
  },
])
