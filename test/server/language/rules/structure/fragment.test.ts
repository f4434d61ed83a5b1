import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const nodes = [{ id: 'a' }, { id: 'a' }]

ruleCases('fragment', [
  { name: 'a whole document', document: nodeDocument() },
  { name: 'only nodes', document: { nodes }, finds: ['information'] },
  { name: 'only edges', document: { flow: [{ nodeId: 'a' }] }, finds: ['information'] },
  { name: 'nodes and a kind', document: { kind: 'Node', nodes } },
  { name: 'nodes and a version', document: { version: '1.0.0', nodes } },
  { name: 'a body under spec', document: { spec: { nodes } } },
])

// Nothing else is said about a part: the rest may make it right.
ruleCases('duplicate-id', [{ name: 'in a fragment', document: { nodes } }])
ruleCases('missing-kind', [{ name: 'in a fragment', document: { nodes } }])
