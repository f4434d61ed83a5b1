import { ruleCases } from '../../../../support/check.ts'
import { loopDocument, nodeDocument, workflow, workflowDocument } from '../../../../support/documents.ts'

const unnamed = { id: 'report', script: { path: 'shop/report', runtime: { command: 'DIDE_SHELL' } } }

ruleCases('missing-name', [
  { name: 'a name', document: nodeDocument() },
  { name: 'a node without a name', document: nodeDocument({ name: undefined }), finds: ['warning "report"'] },
  { name: 'null means absent', document: nodeDocument({ name: null }), finds: ['warning "report"'] },
  { name: 'a blank name', document: nodeDocument({ name: ' ' }), finds: ['warning "report"'] },
  { name: 'a placeholder', document: nodeDocument({ name: '${spec.name}' }) },
  { name: 'a workflow without a name', document: workflowDocument({ name: undefined }), finds: ['warning "nightly"'] },
  { name: 'an old document in which nothing has a name', document: nodeDocument({ name: undefined }, '1.1.0') },
  { name: 'an old document in which other nodes have names', document: loopDocument(unnamed), finds: ['hint "report"'] },
  {
    name: 'the flat form',
    document: { version: '1.0.0', kind: 'CycleWorkflow', nodes: [unnamed, { ...unnamed, id: 'other', name: 'other' }] },
    finds: ['hint "report"'],
  },
  {
    name: 'a node that stands for an output of another one',
    document: nodeDocument({ name: undefined, reference: { output: 'shop.orders' } }),
  },
  {
    name: 'the wrapper of an exported node',
    document: { version: '1.1.0', kind: 'CycleWorkflow', spec: { workflows: [{ nodes: [{ ...unnamed, name: 'report' }] }] } },
  },
  {
    name: 'nodes of a workflow',
    document: { version: '1.1.0', kind: 'CycleWorkflow', spec: { workflows: [workflow({ nodes: [unnamed] })] } },
    finds: ['hint "report"'],
  },
  {
    name: 'yaml: behind an alias',
    document: `version: 2.0.0
kind: Node
spec:
  nodes:
    - &first
      id: report
      script: {path: shop/report, runtime: {command: DIDE_SHELL}}
`,
    finds: ['warning "report"'],
  },
  {
    name: 'json: a node that is being written',
    document: '{"version": "2.0.0", "kind": "Node", "spec": {"nodes": [{"id": "report", "script": }]}}',
  },
])
