import { ruleCases } from '../../../../support/check.ts'
import { innerTriggerDocument, triggerDocument } from '../../../../support/documents.ts'

ruleCases('missing-cron', [
  { name: 'a schedule', document: triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?' }) },
  { name: 'a placeholder', document: triggerDocument({ type: 'Scheduler', cron: '${spec.cron}' }) },
  { name: 'none', document: triggerDocument({ type: 'Scheduler' }), finds: ['error "Scheduler"'] },
  { name: 'null', document: triggerDocument({ type: 'Scheduler', cron: null }), finds: ['error "Scheduler"'] },
  { name: 'blank', document: triggerDocument({ type: 'Scheduler', cron: '' }), finds: ['error ""'] },
  { name: 'another letter case', document: triggerDocument({ type: 'scheduler' }), finds: ['error "scheduler"'] },
  { name: 'a manual trigger', document: triggerDocument({ type: 'Manual', cron: '' }) },
  { name: 'no type', document: triggerDocument({}) },
  { name: 'inside a container', document: innerTriggerDocument({ type: 'Scheduler' }), finds: ['warning "Scheduler"'] },
])
