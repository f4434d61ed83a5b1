import { ruleCases } from '../../../../support/check.ts'

const document = (kind: unknown) => ({ version: '1.1.0', kind, spec: { nodes: [{ id: 'a' }] } })

ruleCases('unknown-kind', [
  { name: 'a known kind', document: document('TriggerWorkflow') },
  { name: 'a slip', document: document('CycleWorkflw'), finds: ['error "CycleWorkflw"'] },
  { name: 'something else', document: document('Deployment'), finds: ['error "Deployment"'] },
  { name: 'the name of the constant', document: document('CYCLE_WORKFLOW'), finds: ['error "CYCLE_WORKFLOW"'] },
  { name: 'another letter case', document: document('cycleworkflow'), finds: ['warning "cycleworkflow"'] },
  { name: 'reserved kinds have a rule of their own', document: document('Workflow') },
  { name: 'a placeholder', document: document('${spec.kind}') },
  { name: 'no text at all', document: document(1) },
  { name: 'the flat form', document: { version: '1.0.0', kind: 'Nod', nodes: [] }, finds: ['error "Nod"'] },
])
