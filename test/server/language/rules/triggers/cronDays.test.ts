import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { innerTriggerDocument, triggerDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const cron = (text: string, type = 'Scheduler') => triggerDocument({ type, cron: text })

ruleCases('cron-days', [
  { name: 'the day of the week is open', document: cron('00 00 02 * * ?') },
  { name: 'the day of the month is open', document: cron('00 00 02 ? * MON') },
  { name: 'both given', document: cron('00 00 02 1 * MON'), finds: ['warning "00 00 02 1 * MON"'] },
  { name: 'both any', document: cron('00 00 02 * * *'), finds: ['warning "00 00 02 * * *"'] },
  { name: 'both open', document: cron('00 00 02 ? * ?'), finds: ['warning "00 00 02 ? * ?"'] },
  { name: 'an expression that cannot be read is another fault', document: cron('00 00 24 * * *') },
  { name: 'a placeholder', document: cron('00 00 ${spec.hour} * * *') },
  { name: 'a manual trigger', document: cron('00 00 02 * * *', 'Manual') },
  { name: 'inside a container', document: innerTriggerDocument({ type: 'Scheduler', cron: '00 00 02 * * *' }) },
])

describe('the repair of the days', () => {
  const repair = (text: string) => repairIn(cron(text), 'cron-days')

  it('opens the day of the week that restricts nothing', () =>
    assert.deepEqual(repair('00 00 02 1 * *'), { kind: 'value', text: '00 00 02 1 * ?' }))
  it('opens the day of the month that restricts nothing', () =>
    assert.deepEqual(repair('00 00 02 * * MON'), { kind: 'value', text: '00 00 02 ? * MON' }))
  it('does not choose between two days', () => assert.equal(repair('00 00 02 1 * MON'), undefined))
})
