import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const spec = { nodes: [{ id: 'a' }] }

ruleCases('missing-kind', [
  { name: 'a kind', document: nodeDocument() },
  { name: 'no kind', document: { version: '1.1.0', spec }, finds: ['error'] },
  { name: 'no kind in the flat form', document: { version: '1.0.0', ...spec }, finds: ['error'] },
  { name: 'null means absent', document: { version: '1.1.0', kind: null, spec }, finds: ['error'] },
  { name: 'an unknown kind is another matter', document: { version: '1.1.0', kind: 'Nodule', spec } },
  { name: 'the parser finds it in another spelling', document: { version: '1.1.0', Kinds: 'Node', spec } },
])
