import { ruleCases } from '../../../../support/check.ts'

const document = (kind: string, spec: object) => ({ version: '1.1.0', kind, spec })
const some = [{ id: 'a', name: 'a' }]

ruleCases('missing-list', [
  { name: 'a node', document: document('Node', { nodes: some }) },
  { name: 'no list', document: document('Node', {}), finds: ['warning "Node"'] },
  { name: 'an empty list', document: document('Resource', { fileResources: [] }), finds: ['warning'] },
  { name: 'another list', document: document('Function', { nodes: some }), finds: ['warning "Function"'] },
  { name: 'a kind of which more is read', document: document('DataSource', { nodes: some }), finds: ['hint "DataSource"'] },
  { name: 'an empty workflow', document: document('ManualWorkflow', { strategy: { priority: 3 } }), finds: ['hint "ManualWorkflow"'] },
  { name: 'workflows hold nodes', document: document('CycleWorkflow', { nodes: some }) },
  { name: 'workflow kinds wrap anything', document: document('CycleWorkflow', { functions: some }) },
  { name: 'shared tables are something', document: document('CycleWorkflow', { artifacts: { tables: some } }) },
  { name: 'a kind about anything', document: document('BatchDeployment', { components: some }) },
  { name: 'an unknown kind', document: document('Nodule', {}) },
  { name: 'an entry that is no object is another matter', document: document('Node', { nodes: [1] }) },
  { name: 'null, and what is no list, are other matters', document: document('Node', { nodes: null }) },
  { name: 'an object where the list belongs', document: document('Node', { nodes: {} }) },
  { name: 'the flat form', document: { version: '1.0.0', kind: 'Node', nodes: some } },
  { name: 'yaml: a list in brackets', document: 'kind: Node\nspec:\n  nodes: [{id: a}]\n' },
])
