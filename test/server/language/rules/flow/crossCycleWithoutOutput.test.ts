import { bodyDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const edge = (depend: object) => bodyDocument({ nodes: [{ id: 'n1' }], flow: [{ nodeId: 'n1', depends: [depend] }] })
const type = 'CrossCycleDependsOnOtherNode'

ruleCases('cross-cycle-without-output', [
  { name: 'an output', document: edge({ type, output: 'shop.orders' }) },
  { name: 'both', document: edge({ type, nodeId: 'n2', output: 'shop.orders' }) },
  { name: 'only a node', document: edge({ type, nodeId: 'n2' }), finds: ['hint "n2"'] },
  { name: 'null is absent', document: edge({ type, nodeId: '{{nodes.n2}}', output: null }), finds: ['hint "{{nodes.n2}}"'] },
  { name: 'letter case', document: edge({ type: type.toUpperCase(), nodeId: 'n2' }), finds: ['hint "n2"'] },
  { name: 'an edge of the same cycle', document: edge({ type: 'Normal', nodeId: 'n2' }) },
  { name: 'one report: an edge without target has one of its own', document: edge({ type }) },
])
