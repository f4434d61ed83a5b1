import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createInput, updateInput } from '../../../../client/src/cloud/dataService/toRequest.ts'
import { apiOf, registration, script, wizard } from '../support/apiDocuments.ts'

describe('a document as a request', () => {
  test('script: numbers for names, defaults filled in, one JSON text with exact ids', () => {
    const { ScriptDetails, ...rest } = createInput(apiOf(script), { projectId: '10000', tenantId: '2' })
    assert.deepEqual(rest, {
      ProjectId: '10000',
      TenantId: '2',
      ApiName: 'order_totals',
      ApiPath: '/orders/totals',
      ApiDescription: 'order_totals',
      ApiMode: 1,
      GroupId: 'ds_1',
      Protocols: '1',
      RequestMethod: 0,
      ResponseContentType: 0,
      Timeout: 10000,
      VisibleRange: 0,
      SqlMode: 0,
    })
    assert.equal(
      ScriptDetails,
      '{"isPagedResponse":false,"script":"select sum(total) as total from orders where dt = ${dt}","scriptConnection":{"connectionId":8649832502405358603},' +
        '"scriptRequestParameters":[{"parameterName":"dt","parameterDataType":0,"parameterOperator":0,"parameterPosition":1,"isRequiredParameter":true}],' +
        '"scriptResponseParameters":[{"parameterName":"total","parameterDataType":4}]}',
    )
  })

  test('wizard: the table and its columns', () => {
    const { WizardDetails, ScriptDetails, RegistrationDetails, ApiMode, SqlMode } = createInput(apiOf(wizard), { projectId: '1' })
    assert.deepEqual([ApiMode, ScriptDetails, RegistrationDetails, SqlMode], [0, undefined, undefined, undefined])
    assert.deepEqual(JSON.parse(WizardDetails ?? ''), {
      isPagedResponse: false,
      wizardConnection: { connectionId: 7, tableName: 'orders' },
      wizardRequestParameters: [
        {
          columnName: 'ds',
          parameterName: 'dt',
          parameterDataType: 0,
          parameterOperator: 1,
          parameterPosition: 1,
          isRequiredParameter: false,
        },
      ],
      wizardResponseParameters: [{ columnName: 'total', parameterName: 'total', parameterDataType: 0 }],
    })
  })

  test('registration: the service behind it', () => {
    const { RegistrationDetails, ApiMode, RequestMethod } = createInput(apiOf(registration), { projectId: '1' })
    assert.deepEqual([ApiMode, RequestMethod], [2, 1])
    assert.deepEqual(JSON.parse(RegistrationDetails ?? ''), {
      serviceHost: 'https://api.example.com',
      servicePath: '/u/[id]',
      serviceContentType: 0,
      serviceRequestBodyDescription: 'a user',
      registrationErrorCodes: [{ errorCode: '1', errorMessage: 'no' }],
      registrationRequestParameters: [
        { parameterName: 'id', parameterDataType: 0, parameterOperator: 0, parameterPosition: 0, isRequiredParameter: false },
        {
          parameterName: 'key',
          parameterDataType: 0,
          parameterOperator: 2,
          parameterPosition: 2,
          isRequiredParameter: false,
          defaultValue: 'k',
        },
      ],
    })
  })

  test('an update leaves out what cannot be changed', () => {
    const input = updateInput(apiOf(script), '9', { projectId: '1' })
    assert.equal(input.ApiId, '9')
    for (const key of ['ApiName', 'ApiMode', 'GroupId', 'FolderId', 'SqlMode', 'RequestContentType']) assert(!(key in input), key)
  })

  test('ids and defaults may be written without quotes', () => {
    const api = apiOf({ ...script, folderId: 12, connection: { id: 7 }, parameters: [{ name: 'n', default: 1 }] })
    assert.deepEqual([api.folderId, api.connection?.id, api.parameters?.[0]?.default], ['12', '7', '1'])
  })
})
