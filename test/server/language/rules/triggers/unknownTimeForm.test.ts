import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument } from '../../../../support/documents.ts'

const window = (startTime: unknown, endTime?: unknown) => triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?', startTime, endTime })

ruleCases('unknown-time-form', [
  { name: 'the usual form', document: window('1970-01-01 00:00:00', '9999-01-01 00:00:00') },
  { name: 'with a T', document: window('2024-01-01T00:00:00') },
  { name: 'a day alone', document: window('2024-01-01') },
  { name: 'a placeholder', document: window('${spec.start}') },
  { name: 'null', document: window(null) },
  { name: 'blank', document: window('') },
  { name: 'another order', document: window('01.02.2026'), finds: ['warning "01.02.2026"'] },
  { name: 'a month that does not exist', document: window('2024-13-01 00:00:00'), finds: ['warning "2024-13-01 00:00:00"'] },
  { name: 'both', document: window('soon', 'later'), finds: ['warning "soon"', 'warning "later"'] },
  {
    name: 'yaml: a timestamp without quotes',
    document: 'version: 1.1.0\nkind: CycleWorkflow\nspec:\n  triggers:\n    - type: Manual\n      startTime: 2024-01-01 00:00:00\n',
  },
])
