import { ruleCases } from '../../../../support/check.ts'
import { innerTriggerDocument, triggerDocument } from '../../../../support/documents.ts'

const cron = (text: string, type = 'Scheduler') => triggerDocument({ type, cron: text })

ruleCases('sub-minute-cron', [
  { name: 'every minute', document: cron('00 * * * * ?') },
  { name: 'every ten seconds', document: cron('*/10 * * * * ?'), finds: ['hint "*/10 * * * * ?"'] },
  { name: 'two seconds', document: cron('0,30 * * * * ?'), finds: ['hint "0,30 * * * * ?"'] },
  { name: 'an expression that cannot be read', document: cron('*/10 * * *') },
  { name: 'a manual trigger', document: cron('* * * * * ?', 'Manual') },
  { name: 'inside a container', document: innerTriggerDocument({ type: 'Scheduler', cron: '* * * * * ?' }) },
])
