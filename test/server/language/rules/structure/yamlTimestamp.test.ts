import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument } from '../../../../support/documents.ts'

const yaml = (time: string) => `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n      trigger:\n        startTime: ${time}\n`

ruleCases('yaml-timestamp', [
  { name: 'a text', document: triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?', startTime: '2026-01-01 00:00:00' }) },
  { name: 'yaml: a date and a time', document: yaml('2026-01-01 00:00:00'), finds: ['hint "2026-01-01 00:00:00"'] },
  { name: 'yaml: a date', document: yaml('2026-01-01'), finds: ['hint "2026-01-01"'] },
  { name: 'yaml: with a T', document: yaml('2026-01-01T00:00:00Z'), finds: ['hint "2026-01-01T00:00:00Z"'] },
  { name: 'yaml: in quotes', document: yaml("'2026-01-01 00:00:00'") },
  { name: 'yaml: no date', document: yaml('2026-01') },
])
