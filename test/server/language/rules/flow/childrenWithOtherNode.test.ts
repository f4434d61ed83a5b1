import { bodyDocument, flatDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const children = { type: 'CrossCycleDependsOnChildren' }
const other = { type: 'CrossCycleDependsOnOtherNode', output: 'shop.orders' }
const waiting = (...depends: unknown[]) => ({ nodes: [{ id: 'n1' }], flow: [{ nodeId: 'n1', depends }] })

ruleCases('children-with-other-node', [
  { name: 'the one', document: bodyDocument(waiting(children, { type: 'CrossCycleDependsOnSelf' })) },
  { name: 'the other', document: bodyDocument(waiting(other, other)) },
  { name: 'both', document: bodyDocument(waiting(children, other)), finds: ['warning "CrossCycleDependsOnOtherNode"'] },
  {
    name: 'both, the other way round',
    document: flatDocument(waiting(other, children)),
    finds: ['warning "CrossCycleDependsOnOtherNode"'],
  },
  {
    name: 'letter case',
    document: bodyDocument(waiting({ type: 'crosscycledependsonchildren' }, other)),
    finds: ['warning "CrossCycleDependsOnOtherNode"'],
  },
  {
    name: 'two nodes',
    document: bodyDocument({
      flow: [
        { nodeId: 'n1', depends: [children] },
        { nodeId: 'n2', depends: [other] },
      ],
    }),
  },
  { name: 'null is absent', document: bodyDocument({ flow: [{ nodeId: 'n1', depends: null }] }) },
])
