import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cronFaults, cronFields, cronOfFiveFields, dayFields, isSubMinute } from '../../../../server/src/language/model/cron.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

/** What is underlined, and what is said about it. */
const faults = (cron: string) => cronFaults(cron).map(({ message, start, end }) => `${cron.slice(start, end)}: ${spoken(message)}`)

describe('cronFaults', () => {
  it('accepts what the scheduler reads', () => {
    const fine = [
      '00 00 02 * * ?',
      '0 0 0 * * ? *',
      '00 00 */6 * * ?',
      '00 */30 00-23 * * ?',
      '00 00 01 ? * MON,FRI',
      '00 00 01 ? * mon-fri',
      '00 00 00 L * ?',
      '00 00 00 LW * ?',
      '00 00 00 L-3 * ?',
      '00 00 00 15W * ?',
      '00 00 00 ? * 6L',
      '00 00 00 ? * FRIL',
      '00 00 00 ? * 2#1',
      '00 00 00 ? * MON#1',
      '00 00 02 1 1,4,7,10 ?',
      '00 00 02 1 JAN-MAR ?',
      '00 5/10 08-18/2 * * ?',
      '00 */59 * * * ?',
      ' 00  00 02 * *  ? ',
      '0 0 0 1 1 ? 2026-2030',
    ]
    for (const cron of fine) assert.deepEqual(faults(cron), [], cron)
  })

  it('counts the fields', () => {
    for (const cron of ['', '00,00', '0 2 * * *', '0 0 0 * * ? * 1'])
      assert.match(faults(cron)[0] ?? '', /has six fields .* has \d+\.$/, cron)
  })

  it('knows the range of each field', () => {
    assert.deepEqual(faults('60 60 24 32 13 8 2100'), [
      '60: "60" does not fit the field "second", which goes from 0 to 59.',
      '60: "60" does not fit the field "minute", which goes from 0 to 59.',
      '24: "24" does not fit the field "hour", which goes from 0 to 23.',
      '32: "32" does not fit the field "day of month", which goes from 1 to 31.',
      '13: "13" does not fit the field "month", which goes from 1 to 12.',
      '8: "8" does not fit the field "day of week", which goes from 1 to 7.',
      '2100: "2100" does not fit the field "year", which goes from 1970 to 2099.',
    ])
    for (const cron of ['00 00 02 0 * ?', '00 00 02 * 0 ?', '00 00 02 ? * 0']) assert.equal(faults(cron).length, 1, cron)
  })

  it('looks into lists, ranges and steps', () => {
    for (const cron of ['0,60 0 2 * * ?', '0 0-60 2 * * ?', '0 */0 2 * * ?', '0 */90 2 * * ?', '0 0 2 ? * MON-FUN', '0 0 2 * FOO ?'])
      assert.equal(faults(cron).length, 1, cron)
  })

  it('knows where names and letters belong', () => {
    for (const cron of [
      '0 0 MON * * ?',
      '0 L 2 * * ?',
      '0 0 2 15W#2 * ?',
      '? 0 2 * * ?',
      '0 0 2 * ? ?',
      '0 0 2 ? * 8#1',
      '0 0 2 ? * 2#6',
      '0 0 2 a * ?',
      '0 0 2 *-5 * ?',
      '0 0 2, * * ?',
    ])
      assert.equal(faults(cron).length, 1, cron)
  })

  it('shows which field is meant', () => {
    assert.deepEqual(
      cronFaults('00 00  25 * * ?').map(({ start, end }) => [start, end]),
      [[7, 9]],
    )
  })
})

describe('cronFields', () => {
  it('names the fields by their order and knows where they stand', () => {
    assert.deepEqual(
      cronFields('0 1  2 3 4 ? 2026').map(({ name, text, start }) => `${start} ${name} ${text}`),
      ['0 second 0', '2 minute 1', '5 hour 2', '7 dayOfMonth 3', '9 month 4', '11 dayOfWeek ?', '13 year 2026'],
    )
  })
})

describe('isSubMinute', () => {
  it('asks whether the second is one number', () => {
    assert.deepEqual(['00 * * * * ?', '7 * * * * ?', '* * * * * ?', '*/10 * * * * ?', '0,30 * * * * ?', ''].map(isSubMinute), [
      false,
      false,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('dayFields', () => {
  it('wants exactly one of them open', () => {
    assert.equal(dayFields('0 0 2 * * ?'), 'fine')
    assert.equal(dayFields('0 0 2 ? * MON'), 'fine')
    assert.equal(dayFields('0 0 2 * * *'), 'both-given')
    assert.equal(dayFields('0 0 2 1 * MON'), 'both-given')
    assert.equal(dayFields('0 0 2 ? * ?'), 'both-open')
  })
})

describe('cronOfFiveFields', () => {
  it('puts the second in front', () => {
    assert.equal(cronOfFiveFields('30 2 * * *'), '00 30 2 * * ?')
    assert.equal(cronOfFiveFields('*/5 * 1 * ?'), '00 */5 * 1 * ?')
    assert.equal(cronOfFiveFields('0 2 ? * ?'), '00 0 2 * * ?')
  })
  it('leaves days of the week alone, which are counted otherwise', () => assert.equal(cronOfFiveFields('0 2 * * 1'), undefined))
  it('makes nothing of what is no expression', () => {
    for (const text of ['', '00,00', '0 25 * * *', '0 0 2 * * ?']) assert.equal(cronOfFiveFields(text), undefined, text)
  })
})
