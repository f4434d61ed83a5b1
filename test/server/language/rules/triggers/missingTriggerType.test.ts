import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument } from '../../../../support/documents.ts'

ruleCases('missing-trigger-type', [
  { name: 'a type', document: triggerDocument({ type: 'Manual' }) },
  { name: 'no type', document: triggerDocument({ cron: '00 00 02 * * ?' }), finds: ['warning "trigger"'] },
  { name: 'null', document: triggerDocument({ type: null }), finds: ['warning "trigger"'] },
  { name: 'an unknown type is another fault', document: triggerDocument({ type: '' }) },
  { name: 'a reference', document: triggerDocument('{{triggers.daily}}') },
  {
    name: 'a shared trigger, in the flat form',
    document: { version: '1.0.0', kind: 'CycleWorkflow', triggers: [{ id: 'daily', cron: '00 00 02 * * ?' }] },
    finds: ['warning "daily"'],
  },
])
