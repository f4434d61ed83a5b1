import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

ruleCases('blank-reference', [
  { name: 'an output', document: nodeDocument({ reference: { output: 'shop.orders' } }) },
  { name: 'a placeholder', document: nodeDocument({ reference: { output: '${spec.output}' } }) },
  { name: 'no output', document: nodeDocument({ reference: {} }), finds: ['error "reference"'] },
  { name: 'null', document: nodeDocument({ reference: { output: null } }), finds: ['error "reference"'] },
  { name: 'blank', document: nodeDocument({ reference: { output: ' ' } }), finds: ['error " "'] },
  { name: 'a number is another fault', document: nodeDocument({ reference: { output: 42 } }) },
])
