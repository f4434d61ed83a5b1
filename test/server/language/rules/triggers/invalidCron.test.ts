import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { innerTriggerDocument, triggerDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const cron = (text: unknown) => triggerDocument({ type: 'Scheduler', cron: text })

ruleCases('invalid-cron', [
  { name: 'six fields', document: cron('00 00 02 * * ?') },
  { name: 'seven fields', document: cron('0 0 0 * * ? *') },
  { name: 'a placeholder', document: cron('${spec.cron}') },
  { name: 'five fields', document: cron('0 2 * * *'), finds: ['error "0 2 * * *"'] },
  { name: 'an hour that does not exist', document: cron('00 00 24 * * ?'), finds: ['error "00 00 24 * * ?"'] },
  { name: 'one report for two faults', document: cron('00 61 24 * * ?'), finds: ['error "00 61 24 * * ?"'] },
  { name: 'words', document: cron('every day'), finds: ['error "every day"'] },
  { name: 'blank is another fault', document: cron('') },
  { name: 'null is another fault', document: cron(null) },
  { name: 'without a type', document: triggerDocument({ cron: '00,00' }), finds: ['error "00,00"'] },
  { name: 'nothing runs by it on a manual trigger', document: triggerDocument({ type: 'Manual', cron: '00,00' }) },
  { name: 'inside a container', document: innerTriggerDocument({ type: 'Scheduler', cron: '00,00' }), finds: ['warning "00,00"'] },
  {
    name: 'a shared trigger, in the flat form',
    document: { version: '1.0.0', kind: 'CycleWorkflow', triggers: [{ id: 'daily', type: 'Scheduler', cron: '00,00' }] },
    finds: ['error "00,00"'],
  },
])

describe('the repair of a cron expression', () => {
  const repair = (text: string) => repairIn(cron(text), 'invalid-cron')

  it('puts seconds in front of five fields', () => assert.deepEqual(repair('0 2 * * *'), { kind: 'value', text: '00 0 2 * * ?' }))
  it('does not guess what days of the week mean', () => assert.equal(repair('0 2 * * 1-5'), undefined))
})
