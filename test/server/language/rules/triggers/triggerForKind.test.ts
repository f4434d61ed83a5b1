import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument, workflowDocument } from '../../../../support/documents.ts'

const daily = { type: 'Scheduler', cron: '00 00 02 * * ?' }

ruleCases('trigger-for-kind', [
  { name: 'a scheduled node', document: triggerDocument(daily) },
  { name: 'a manual node', document: triggerDocument({ type: 'Manual' }, 'ManualNode') },
  { name: 'another letter case', document: triggerDocument({ type: 'manual' }, 'manualnode') },
  { name: 'a manual node with a schedule', document: triggerDocument(daily, 'ManualNode'), finds: ['hint "Scheduler"'] },
  { name: 'a manual workflow with a schedule', document: workflowDocument({}, '2.0.0', 'ManualWorkflow'), finds: ['hint "Scheduler"'] },
  {
    name: 'an event-driven workflow',
    document: workflowDocument({ trigger: { type: 'Custom', identifier: 'x' } }, '2.0.0', 'TriggerWorkflow'),
  },
  {
    name: 'an event-driven workflow with a schedule',
    document: workflowDocument({}, '2.0.0', 'TriggerWorkflow'),
    finds: ['hint "Scheduler"'],
  },
  { name: 'a node that starts with its container', document: triggerDocument({ type: 'None' }, 'TriggerWorkflow') },
  { name: 'no type', document: triggerDocument({ cron: '00 00 02 * * ?' }, 'ManualNode') },
  { name: 'an ad-hoc run', document: triggerDocument(daily, 'TemporaryWorkflow') },
])
