import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const zone = (timezone: unknown) => triggerDocument({ type: 'Scheduler', cron: '00 00 02 * * ?', timezone })

ruleCases('unknown-timezone', [
  { name: 'an IANA name', document: zone('Asia/Shanghai') },
  { name: 'a second name of a zone', document: zone('Asia/Kolkata') },
  { name: 'UTC', document: zone('UTC') },
  { name: 'a placeholder', document: zone('${spec.zone}') },
  { name: 'null', document: zone(null) },
  { name: 'blank', document: zone('') },
  { name: 'another letter case', document: zone('Asia/shanghai'), finds: ['hint "Asia/shanghai"'] },
  { name: 'an offset', document: zone('GMT+8'), finds: ['hint "GMT+8"'] },
  { name: 'a name of another system', document: zone('China Standard Time'), finds: ['hint "China Standard Time"'] },
  { name: 'a misspelt name', document: zone('Asia/Shangai'), finds: ['hint "Asia/Shangai"'] },
  { name: 'no name at all', document: zone('here'), finds: ['hint "here"'] },
])

it('knows what was meant', () => {
  const meant = (name: string) => repairIn(zone(name), 'unknown-timezone')
  for (const name of ['GMT+8', 'UTC+08:00', 'China Standard Time', 'Asia/Beijing', 'asia/shanghai', 'Asia/Shangai'])
    assert.deepEqual(meant(name), { kind: 'value', text: 'Asia/Shanghai' }, name)
  assert.deepEqual(meant('Europe/Belrin'), { kind: 'value', text: 'Europe/Berlin' })
  assert.equal(meant('somewhere'), undefined)
})
