import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, workflow, workflowDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

const document = (kind: string, list: string, entries: readonly unknown[]) => ({ version: '1.1.0', kind, spec: { [list]: entries } })
const nodes = [{ id: 'first' }, { id: 'second' }, { id: 'third' }]
const resources = [
  { name: 'a.py', type: 'python' },
  { name: 'b.py', type: 'python' },
]

ruleCases('several-entries', [
  { name: 'one node', document: nodeDocument() },
  { name: 'one workflow', document: workflowDocument() },
  { name: 'nodes in a document of kind Node', document: document('Node', 'nodes', nodes), finds: ['warning "second"'] },
  { name: 'nodes in a document of kind ManualNode', document: document('ManualNode', 'nodes', nodes), finds: ['warning'] },
  { name: 'nodes of a workflow document', document: document('CycleWorkflow', 'nodes', nodes) },
  { name: 'resources', document: document('Resource', 'fileResources', resources), finds: ['warning "b.py"'] },
  { name: 'resources beside a workflow', document: document('CycleWorkflow', 'fileResources', resources) },
  { name: 'functions', document: document('Function', 'functions', [{ name: 'a' }, { name: 'b' }]), finds: ['warning'] },
  { name: 'components', document: document('Component', 'components', [{ name: 'a' }, { name: 'b' }]), finds: ['warning'] },
  {
    name: 'workflows',
    document: document('CycleWorkflow', 'workflows', [workflow(), workflow({ id: 'weekly' })]),
    finds: ['warning "nightly"'],
  },
  { name: 'a batch of workflows', document: document('BatchDeployment', 'workflows', [workflow(), workflow({ id: 'weekly' })]) },
  { name: 'the nodes inside one workflow', document: workflowDocument({ nodes }, '1.1.0') },
  {
    name: 'yaml: entries that are no blocks of their own',
    document: 'kind: Node\nversion: 1.1.0\nspec: {nodes: [{id: a}, {id: b}]}\n',
    finds: ['warning "b"'],
  },
])

it('points to the entry that counts', () => {
  const { at, related } = problemIn(document('Node', 'nodes', nodes), 'several-entries')
  assert.equal(related?.length, 1)
  assert.ok(at.block.text.includes('second'))
  assert.ok(related?.[0]?.at.block.text.includes('first'))
})
