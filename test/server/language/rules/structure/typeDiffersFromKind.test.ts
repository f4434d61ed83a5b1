import { ruleCases } from '../../../../support/check.ts'

const document = (kind: string, type: unknown) => ({ version: '1.1.0', kind, spec: { type, nodes: [{ id: 'a' }] } })

ruleCases('type-differs-from-kind', [
  { name: 'the same', document: document('CycleWorkflow', 'CycleWorkflow') },
  { name: 'another', document: document('ManualWorkflow', 'CycleWorkflow'), finds: ['hint "CycleWorkflow"'] },
  { name: 'another letter case', document: document('CycleWorkflow', 'cycleworkflow') },
  { name: 'a kind that is no workflow', document: document('Node', 'CycleWorkflow') },
  { name: 'a type that is no workflow', document: document('CycleWorkflow', 'Mine') },
  { name: 'null means absent', document: document('CycleWorkflow', null) },
])
