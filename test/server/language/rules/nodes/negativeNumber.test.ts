import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, triggerDocument, workflowDocument } from '../../../../support/documents.ts'

ruleCases('negative-number', [
  { name: 'nothing below 0', document: nodeDocument({ timeout: 0, rerunTimes: 0, rerunInterval: 0 }) },
  {
    name: 'each field of a node',
    document: nodeDocument({ timeout: -1, rerunTimes: -2, rerunInterval: -3 }),
    finds: ['warning "-1"', 'warning "-2"', 'warning "-3"'],
  },
  { name: 'text', document: nodeDocument({ timeout: '-1' }), finds: ['warning "-1"'] },
  { name: 'a strategy', document: workflowDocument({ strategy: { rerunTimes: -1 } }), finds: ['warning "-1"'] },
  { name: 'a delay', document: triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?', delaySeconds: -5 }), finds: ['warning "-5"'] },
  { name: 'a key that nothing reads', document: nodeDocument({ delaySeconds: -5 }) },
  { name: 'null', document: nodeDocument({ timeout: null }) },
])
