import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { intendedTimeZone, isTimeZone } from '../../../../server/src/language/model/timeZone.ts'

describe('isTimeZone', () => {
  it('knows IANA names, those that are links to others too', () => {
    for (const name of ['Asia/Shanghai', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Berlin', 'UTC', 'PRC', 'Etc/GMT-8'])
      assert.ok(isTimeZone(name), name)
  })
  it('wants the exact letter case', () => {
    for (const name of ['Asia/shanghai', 'asia/shanghai', 'utc']) assert.ok(!isTimeZone(name), name)
  })
  it('takes no offsets and no names of other systems', () => {
    for (const name of ['GMT+8', 'UTC+08:00', '+08:00', 'China Standard Time', 'Asia/Beijing', 'here', ''])
      assert.ok(!isTimeZone(name), name)
  })
})

describe('intendedTimeZone', () => {
  it('knows what is written for the time of China', () => {
    for (const name of ['GMT+8', 'gmt+08:00', 'UTC+8', '+08:00', 'China Standard Time', 'Asia/Beijing'])
      assert.equal(intendedTimeZone(name), 'Asia/Shanghai', name)
  })
  it('knows other offsets', () => assert.equal(intendedTimeZone('GMT-5'), 'Etc/GMT+5'))
  it('puts the letter case right', () => assert.equal(intendedTimeZone('europe/BERLIN'), 'Europe/Berlin'))
  it('finds a near name', () => assert.equal(intendedTimeZone('America/New_Yrok'), 'America/New_York'))
  it('has nothing for other words', () => assert.equal(intendedTimeZone('somewhere'), undefined))
})
