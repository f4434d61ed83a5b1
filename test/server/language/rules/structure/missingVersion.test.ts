import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const spec = { nodes: [{ id: 'a' }] }

ruleCases('missing-version', [
  { name: 'a version', document: nodeDocument() },
  { name: 'no version', document: { kind: 'Component', spec }, finds: ['warning'] },
  { name: 'null means absent', document: { version: null, kind: 'Node', spec }, finds: ['warning'] },
  { name: 'the flat form', document: { kind: 'CycleWorkflow', ...spec }, finds: ['warning'] },
  { name: 'a number is another matter', document: { version: 1, kind: 'Node', spec } },
])
