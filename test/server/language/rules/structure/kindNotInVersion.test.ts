import { ruleCases } from '../../../../support/check.ts'

const document = (version: string, kind: string) => ({ version, kind, spec: {} })
const allowed = ['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow', 'ManualNode', 'Node', 'Component', 'Resource', 'Function']

ruleCases('kind-not-in-version', [
  ...allowed.map((kind) => ({ name: `2.0.0 ${kind}`, document: document('2.0.0', kind) })),
  { name: '2.0.0 Table', document: document('2.0.0', 'Table'), finds: ['warning "Table"'] },
  { name: '2.0.0 in another letter case', document: document('2.0.0', 'paiflow'), finds: ['warning "paiflow"'] },
  { name: '1.1.0 Table', document: document('1.1.0', 'Table') },
  { name: 'a kind that nobody knows is another matter', document: document('2.0.0', 'Workflow') },
])
