import { ruleCases } from '../../../../support/check.ts'

const nodes = [{ id: 'a' }]

ruleCases('flat-form', [
  { name: '1.0.0', document: { version: '1.0.0', kind: 'CycleWorkflow', nodes } },
  { name: 'no version', document: { kind: 'CycleWorkflow', nodes } },
  { name: '1.2.0', document: { version: '1.2.0', kind: 'CycleWorkflow', nodes }, finds: ['hint "1.2.0"'] },
  { name: '2.0.0', document: { version: '2.0.0', kind: 'Node', nodes }, finds: ['hint "2.0.0"'] },
  { name: 'a body under spec', document: { version: '1.2.0', kind: 'CycleWorkflow', spec: { nodes } } },
])
