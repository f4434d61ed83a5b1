import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

ruleCases('cron-on-manual', [
  { name: 'no schedule', document: triggerDocument({ type: 'Manual' }) },
  { name: 'blank', document: triggerDocument({ type: 'Manual', cron: '' }) },
  { name: 'null', document: triggerDocument({ type: 'Manual', cron: null }) },
  { name: 'a schedule', document: triggerDocument({ type: 'Manual', cron: '00 00 02 * * ?' }), finds: ['hint'] },
  { name: 'another letter case', document: triggerDocument({ type: 'manual', cron: '00 00 02 * * ?' }), finds: ['hint'] },
  { name: 'a scheduled trigger', document: triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?' }) },
  {
    name: 'yaml: the whole property is the place',
    document: 'version: 1.1.0\nkind: CycleWorkflow\nspec:\n  triggers:\n    - type: Manual\n      cron: 00 00 02 * * ?\n',
    finds: ['hint "cron: 00 00 02 * * ?"'],
  },
])

it('is repaired by taking it away', () => {
  assert.deepEqual(repairIn(triggerDocument({ type: 'Manual', cron: '00 00 02 * * ?' }), 'cron-on-manual'), { kind: 'remove' })
})
