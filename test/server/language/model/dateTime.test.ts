import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateTimeOf } from '../../../../server/src/language/model/dateTime.ts'

describe('dateTimeOf', () => {
  const second = Date.UTC(2024, 1, 29, 13, 5, 9)

  it('reads the usual form', () => assert.equal(dateTimeOf('2024-02-29 13:05:09'), second))
  it('reads what YAML converters write', () => {
    assert.equal(dateTimeOf('2024-02-29T13:05:09'), second)
    assert.equal(dateTimeOf('2024-02-29T13:05:09.000Z'), second)
    assert.equal(dateTimeOf('2024-02-29T13:05:09+08:00'), second)
  })
  it('reads a day alone', () => assert.equal(dateTimeOf('2024-02-29'), Date.UTC(2024, 1, 29)))
  it('reads the last second of a year', () => assert.equal(dateTimeOf('2024-12-31 23:59:59'), Date.UTC(2024, 11, 31, 23, 59, 59)))
  it('reads the end of time', () => assert.equal(dateTimeOf('9999-01-01 00:00:00'), Date.UTC(9999, 0, 1)))

  it('reads nothing else', () => {
    const others = [
      '',
      'soon',
      '2024',
      '01.02.2024',
      '2024/02/01 00:00:00',
      '20240201',
      '2024-02-01 00',
      '1706745600000',
      '2024-02-01 00:00:00 CET',
    ]
    for (const text of others) assert.equal(dateTimeOf(text), undefined, text)
  })
  it('refuses days and hours that do not exist', () => {
    const wrong = [
      '2023-02-29',
      '2024-04-31',
      '2024-00-01',
      '2024-13-01',
      '2024-01-00',
      '2024-01-01 24:00:00',
      '2024-01-01 00:60:00',
      '2024-01-01 00:00:60',
    ]
    for (const text of wrong) assert.equal(dateTimeOf(text), undefined, text)
  })
})
