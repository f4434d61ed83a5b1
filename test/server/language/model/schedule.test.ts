import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cronInWords, knownTimeZone, nextRuns } from '../../../../server/src/language/model/schedule.ts'

/** The next runs after noon of Wednesday, 11 March 2026, in China. */
const runs = (cron: string, count = 3, zone = 'Asia/Shanghai') =>
  nextRuns(cron, zone, new Date('2026-03-11T04:00:00Z'), count).map(({ at, businessDate }) => `${at} for ${businessDate}`)
const days = (cron: string, count = 3) => runs(cron, count).map((run) => run.slice(0, 10))

describe('nextRuns', () => {
  it('gives times in the zone, and the day before as the business date', () => {
    assert.deepEqual(runs('00 00 02 * * ?'), [
      '2026-03-12 02:00:00 for 20260311',
      '2026-03-13 02:00:00 for 20260312',
      '2026-03-14 02:00:00 for 20260313',
    ])
  })
  it('gives only what is asked for', () => assert.equal(runs('00 */5 * * * ?', 5).length, 5))
  it('knows steps and windows', () => {
    assert.deepEqual(runs('00 */30 12-13 * * ?', 4), [
      '2026-03-11 12:30:00 for 20260310',
      '2026-03-11 13:00:00 for 20260310',
      '2026-03-11 13:30:00 for 20260310',
      '2026-03-12 12:00:00 for 20260311',
    ])
  })
  it('runs at midnight', () => assert.deepEqual(runs('00 00 00 * * ?', 1), ['2026-03-12 00:00:00 for 20260311']))
  it('crosses months and years with the business date', () => {
    assert.deepEqual(runs('00 00 01 1 1 ?', 1), ['2027-01-01 01:00:00 for 20261231'])
    assert.deepEqual(runs('00 00 01 1 4 ?', 1), ['2026-04-01 01:00:00 for 20260331'])
  })

  it('counts days of the week from Sunday = 1', () => {
    assert.deepEqual(days('00 00 01 ? * 1', 2), ['2026-03-15', '2026-03-22'])
    assert.deepEqual(days('00 00 01 ? * 2', 2), ['2026-03-16', '2026-03-23'])
    assert.deepEqual(days('00 00 01 ? * 7', 2), ['2026-03-14', '2026-03-21'])
    assert.deepEqual(days('00 00 01 ? * SUN', 1), ['2026-03-15'])
  })
  it('knows lists, ranges and steps of days of the week', () => {
    assert.deepEqual(days('00 00 01 ? * MON,FRI'), ['2026-03-13', '2026-03-16', '2026-03-20'])
    assert.deepEqual(days('00 00 01 ? * 2-4', 4), ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-23'])
    assert.deepEqual(days('00 00 01 ? * 2,6', 2), ['2026-03-13', '2026-03-16'])
    assert.deepEqual(days('00 00 01 ? * 1/3', 3), ['2026-03-14', '2026-03-15', '2026-03-18'])
    assert.deepEqual(days('00 00 01 ? * mon-fri', 3), ['2026-03-12', '2026-03-13', '2026-03-16'])
  })
  it('knows the last and the n-th weekday of a month', () => {
    assert.deepEqual(days('00 00 01 ? * 6L', 2), ['2026-03-27', '2026-04-24'])
    assert.deepEqual(days('00 00 01 ? * FRIL', 1), ['2026-03-27'])
    assert.deepEqual(days('00 00 01 ? * 2#1', 2), ['2026-04-06', '2026-05-04'])
    assert.deepEqual(days('00 00 01 ? * L', 1), ['2026-03-14'])
  })
  it('knows the end of a month', () => {
    assert.deepEqual(days('00 00 00 L * ?', 2), ['2026-03-31', '2026-04-30'])
    assert.deepEqual(days('00 00 00 15W * ?', 2), ['2026-03-16', '2026-04-15'])
    assert.deepEqual(days('00 00 00 LW * ?', 3), ['2026-03-31', '2026-04-30', '2026-05-29'])
  })
  it('knows years', () => {
    assert.deepEqual(runs('0 0 0 1 1 ? 2027-2028', 5), ['2027-01-01 00:00:00 for 20261231', '2028-01-01 00:00:00 for 20271231'])
    assert.deepEqual(runs('0 0 0 1 1 ? 2020'), [])
  })

  it('goes by the zone, also where clocks change', () => {
    assert.deepEqual(runs('00 00 12 28-30 3 ?', 3, 'Europe/Berlin'), [
      '2026-03-28 12:00:00 for 20260327',
      '2026-03-29 12:00:00 for 20260328',
      '2026-03-30 12:00:00 for 20260329',
    ])
    assert.deepEqual(runs('00 00 02 * * ?', 1, 'GMT+8'), ['2026-03-12 02:00:00 for 20260311'])
  })
  it('gives nothing for what cannot be read', () => {
    assert.deepEqual(runs('00 00 25 * * ?'), [])
    assert.deepEqual(runs('0 2 * * *'), [])
    assert.deepEqual(runs('00 00 02 * * ?', 3, 'Mars/Olympus'), [])
  })
})

describe('knownTimeZone', () => {
  it('knows names in any letter case, and offsets', () => {
    assert.equal(knownTimeZone('asia/shanghai'), 'Asia/Shanghai')
    assert.equal(knownTimeZone('GMT+8'), 'Etc/GMT-8')
    assert.equal(knownTimeZone('UTC-05:00'), 'Etc/GMT+5')
    assert.equal(knownTimeZone('GMT+30'), undefined)
    assert.equal(knownTimeZone('China Standard Time'), undefined)
  })
})

describe('cronInWords', () => {
  it('says when it runs', () => {
    assert.equal(cronInWords('00 00 02 * * ?'), 'At 02:00, every day')
    assert.equal(cronInWords('00 */30 * * * ?'), 'Every 30 minutes, every hour, every day')
  })
  it('counts days of the week from Sunday = 1', () => assert.match(cronInWords('00 00 01 ? * 2') ?? '', /Monday/))
  it('has no words for what cannot be read', () => {
    assert.equal(cronInWords('00 00 25 * * ?'), undefined)
    assert.equal(cronInWords('often'), undefined)
  })
})
