import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testRequest } from '../../../../client/src/commands/dataService/testRequest.ts'

describe('the request of a test call', () => {
  it('has each value in the list of its position, and nothing for what has none', () => {
    const parameters = [
      { name: 'q' },
      { name: 'id', position: 'PATH' },
      { name: 'key', position: 'header' },
      { name: 'b', position: 'body' },
      { name: 'left_out' },
    ]
    const values = new Map([
      ['q', ''],
      ['id', '7'],
      ['key', 'k'],
      ['b', 'c'],
    ])
    assert.deepEqual(testRequest(parameters, values), {
      QueryParam: [{ ParamKey: 'q', ParamValue: '' }],
      PathParams: [{ ParamKey: 'id', ParamValue: '7' }],
      HeadParams: [{ ParamKey: 'key', ParamValue: 'k' }],
      BodyParams: [{ ParamKey: 'b', ParamValue: 'c' }],
    })
    assert.deepEqual(testRequest(parameters, new Map()), {})
  })
})
