import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument, workflowDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

const window = (startTime: unknown, endTime: unknown) => triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?', startTime, endTime })
const late = '2026-02-01 00:00:00'
const early = '2025-02-01 00:00:00'

ruleCases('start-after-end', [
  { name: 'start before end', document: window(early, late) },
  { name: 'the same', document: window(late, late) },
  { name: 'start after end', document: window(late, early), finds: [`error "${late}"`] },
  { name: 'in two forms', document: window('2025-02-01T00:00:01', early), finds: ['error "2025-02-01T00:00:01"'] },
  { name: 'a placeholder', document: window('${spec.start}', early) },
  { name: 'a time in no known form', document: window('soon', early) },
  { name: 'no end', document: window(late, null) },
  {
    name: 'a workflow',
    document: workflowDocument({ trigger: { type: 'Scheduler', cron: '00 00 02 * * ?', startTime: late, endTime: early } }),
    finds: [`error "${late}"`],
  },
])

it('points to the end', () => {
  const { related } = problemIn(window(late, early), 'start-after-end')
  assert.deepEqual(
    related?.map(({ at }) => at.path),
    [['trigger', 'endTime']],
  )
})
