import { bodyDocument, flatDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const entry = { nodeId: 'n1', depends: [{ output: 'shop.a' }] }
const both = { flow: [entry], dependencies: [{ ...entry, nodeId: 'n2' }] }
const workflow = (lists: object) => ({ workflows: [{ name: 'w', ...lists }] })

ruleCases('flow-and-dependencies', [
  { name: 'flow', document: bodyDocument({ flow: [entry] }) },
  { name: 'dependencies', document: bodyDocument({ dependencies: [entry] }, 'Node', '2.0.0') },
  { name: 'both before 2.0.0', document: bodyDocument(both), finds: ['warning "dependencies"'] },
  { name: 'both since 2.0.0', document: bodyDocument(both, 'Node', '2.0.0'), finds: ['warning "flow"'] },
  { name: 'the flat form', document: flatDocument(both), finds: ['warning "dependencies"'] },
  { name: 'a workflow', document: bodyDocument(workflow(both)), finds: ['warning "flow"'] },
  { name: 'an empty list hides the other', document: bodyDocument({ flow: [entry], dependencies: [] }), finds: ['warning "dependencies"'] },
  { name: 'null is absent', document: bodyDocument({ flow: [entry], dependencies: null }) },
  { name: 'a combined node', document: nodeDocument({ combined: { nodes: [], ...both } }), finds: ['warning "flow"'] },
  { name: 'a sub-workflow', document: nodeDocument({ subflow: { nodes: [], ...both } }), finds: ['warning "flow"'] },
  { name: 'one report: a loop reads only one of them', document: nodeDocument({ 'do-while': { nodes: [], ...both } }) },
  { name: 'the body and a workflow in it', document: bodyDocument({ flow: [entry], ...workflow({ dependencies: [entry] }) }) },
])

ruleCases('unknown-key', [
  { name: 'dependencies of a loop', document: nodeDocument({ 'do-while': { nodes: [], ...both } }), finds: ['warning "dependencies"'] },
])
