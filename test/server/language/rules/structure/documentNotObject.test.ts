import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

ruleCases('document-not-object', [
  { name: 'an object', document: nodeDocument() },
  { name: 'a list', document: [1], finds: ['error'] },
  { name: 'json: a text', document: '"Node"', finds: ['error "Node"'] },
  { name: 'yaml: a text', document: 'Node', finds: ['error "Node"'] },
  { name: 'json: null', document: 'null', finds: ['error "null"'] },
  { name: 'yaml: nothing but a comment', document: '# to do\n', finds: ['error'] },
  { name: 'json: broken text is not judged', document: '[' },
])
