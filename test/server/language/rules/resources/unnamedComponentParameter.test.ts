import { bodyDocument, scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const component = (lists: object) => ({ name: 'top', script: scriptOf('SQL_COMPONENT'), ...lists })
const document = (lists: object) => bodyDocument({ components: [component(lists)] }, 'Component')

ruleCases('unnamed-component-parameter', [
  { name: 'names', document: document({ inputs: [{ name: 'source' }], outputs: [{ name: 'target' }] }) },
  { name: 'no name', document: document({ inputs: [{ type: 'table' }] }), finds: ['warning'] },
  { name: 'a blank name', document: document({ outputs: [{ name: '' }] }), finds: ['warning ""'] },
  { name: 'null is absent', document: document({ inputs: [{ name: null }] }), finds: ['warning "null"'] },
  { name: 'a placeholder', document: document({ inputs: [{ name: '${spec.in}' }] }) },
  {
    name: 'the component of a node',
    document: nodeDocument({ component: component({ inputs: [{ type: 'table' }] }) }),
    finds: ['warning'],
  },
  {
    name: 'the inputs of a node are something else',
    document: nodeDocument({ inputs: { variables: [{ scope: 'NodeContext', type: 'NodeOutput' }] } }),
  },
])
