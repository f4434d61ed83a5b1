import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })

ruleCases('null-list', [
  { name: 'an empty list', document: document({ nodes: [] }) },
  { name: 'null', document: document({ nodes: null }), finds: ['warning "null"'] },
  { name: 'two of them', document: document({ functions: null, flow: null }), finds: ['warning "null"', 'warning "null"'] },
  { name: 'in the flat form', document: { version: '1.0.0', kind: 'CycleWorkflow', triggers: null }, finds: ['warning "null"'] },
  { name: 'members that are no lists', document: document({ owner: null, strategy: null, artifacts: null }) },
  { name: 'lists of nodes', document: nodeDocument({ functions: null, fileResources: null }) },
  { name: 'keys that nobody knows', document: document({ mine: null }) },
])
