import { ruleCases } from '../../../../support/check.ts'

const document = (kind: unknown) => ({ version: '1.1.0', kind, spec: { workflows: [] } })

ruleCases('reserved-kind', [
  { name: 'a kind of workflow', document: document('CycleWorkflow') },
  { name: 'Workflow', document: document('Workflow'), finds: ['error "Workflow"'] },
  { name: 'DataService in another letter case', document: document('dataservice'), finds: ['error "dataservice"'] },
  { name: 'an unknown kind is another matter', document: document('Workflows') },
])
