import assert from 'node:assert/strict'
import { test } from 'node:test'
import { project } from '../support/specs.ts'
import { type Input, parse, useSandbox } from '../support/useSandbox.ts'

const common = {
  ProjectId: project,
  GroupId: 'ds_sandbox',
  ApiName: 'find_orders',
  ApiPath: '/orders/find',
  ApiDescription: 'd',
  Protocols: '0,1',
  RequestMethod: 0,
  ResponseContentType: 0,
  Timeout: 10000,
  VisibleRange: 0,
}
const parameter = { parameterName: 'id', parameterDataType: 2, parameterOperator: 0, parameterPosition: 1, isRequiredParameter: true }
const script = {
  ...common,
  ApiMode: 1,
  SqlMode: 1,
  ScriptDetails:
    '{"isPagedResponse":false,"script":"select * from o where id = ${id}","scriptConnection":{"connectionId":8649832502405358601,"tableName":"o"},'.concat(
      `"scriptRequestParameters":[${JSON.stringify(parameter)}],"scriptResponseParameters":[{"parameterName":"total","parameterDataType":4}]}`,
    ),
}
const wizard = {
  ...common,
  ApiMode: 0,
  WizardDetails: `{"isPagedResponse":true,"wizardConnection":{"connectionId":8649832502405358601,"tableName":"o"},"wizardRequestParameters":[${JSON.stringify({ ...parameter, columnName: 'id', parameterOperator: 3, parameterPosition: 0 })}]}`,
}
const registered = {
  ...common,
  ApiMode: 2,
  RequestMethod: 2,
  ResponseContentType: 1,
  RegistrationDetails: JSON.stringify({
    serviceHost: 'https://example.com',
    servicePath: '/[uid]',
    registrationRequestParameters: [{ ...parameter, parameterPosition: 0 }],
  }),
}

test('an API of each mode is created and read back, with keys in the case of answers', async (t) => {
  const use = await useSandbox(t)
  const modes: readonly Input[] = [wizard, script, registered]
  for (const [at, input] of modes.entries()) {
    const { Data, Success, HttpStatusCode } = await use.call('CreateDataServiceApi', {
      ...input,
      ApiName: `api_${at}`,
      ApiPath: `/api_${at}`,
    })
    assert.deepEqual([Success, HttpStatusCode, String(Data).length], [true, 200, 15])
    const { Data: api } = await use.call('GetDataServiceApi', { ApiId: String(Data), ProjectId: project })
    assert.deepEqual([api.ApiId, api.ApiMode, api.Status, api.Protocols, api.TenantId], [Data, at, 0, [0, 1], 280749521950784])
    if (at === 1) {
      assert.deepEqual(api.ScriptDetails.ScriptConnection, { ConnectionId: '8649832502405358601', TableName: 'o' })
      assert.deepEqual(api.ScriptDetails.ScriptRequestParameters[0].ParameterName, 'id')
    }
  }
  assert.equal((await use.call('ListDataServiceApis', { ProjectId: project, ApiNameKeyword: 'api_1' })).Data.TotalCount, 1)
})

test('the id of a data source is a number of 19 digits on the wire', async (t) => {
  const use = await useSandbox(t)
  const { Data } = await use.call('CreateDataServiceApi', script)
  const { text } = await use.reply('GetDataServiceApi', { ApiId: String(Data), ProjectId: project })
  assert.match(text, /"ConnectionId":8649832502405358601,/)
})

for (const [what, input, message] of [
  ['a short name', { ...script, ApiName: 'abc' }, /^ApiName needs 4 to 50/],
  ['a name that starts with a digit', { ...script, ApiName: '1abcd' }, /^ApiName/],
  ['a path without a slash', { ...script, ApiPath: 'orders' }, /^ApiPath/],
  ['a long path', { ...script, ApiPath: `/${'x'.repeat(200)}` }, /^ApiPath/],
  ['a timeout above 30 seconds', { ...script, Timeout: 30001 }, /^Timeout/],
  ['a PUT of a script', { ...script, RequestMethod: 2 }, /^RequestMethod must be one of 0, 1/],
  ['XML from a wizard', { ...wizard, ResponseContentType: 1 }, /^ResponseContentType/],
  [
    'the details of another mode',
    { ...script, ScriptDetails: undefined, WizardDetails: wizard.WizardDetails },
    /^An API of this mode has ScriptDetails/,
  ],
  ['details of two modes', { ...script, WizardDetails: wizard.WizardDetails }, /none of the other details/],
  ['keys in the case of answers', { ...script, ScriptDetails: script.ScriptDetails.replace('"script"', '"Script"') }, /has the key Script/],
  [
    'an operator that scripts do not have',
    { ...script, ScriptDetails: script.ScriptDetails.replace('"parameterOperator":0', '"parameterOperator":1') },
    /^parameterOperator of id/,
  ],
  [
    'a position that scripts do not have',
    { ...script, ScriptDetails: script.ScriptDetails.replace('"parameterPosition":1', '"parameterPosition":2') },
    /^parameterPosition of id/,
  ],
  ['an unknown group', { ...script, GroupId: 'ds_none' }, /^The business process ds_none/],
] as const) {
  test(`${what} is refused, inside an answer with status 200`, async (t) => {
    const use = await useSandbox(t)
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const reply = await use.reply('CreateDataServiceApi', given)
    const { Success, ErrorCode, ErrorMessage, HttpStatusCode, RequestId } = parse(reply.text)
    assert.deepEqual([reply.status, Success, ErrorCode, HttpStatusCode], [200, false, '1031203110005', 400])
    assert.match(ErrorMessage, message)
    assert.ok(RequestId)
  })
}

test('an unknown data source has a code of its own', async (t) => {
  const use = await useSandbox(t)
  const { ErrorCode } = await use.call('CreateDataServiceApi', {
    ...script,
    ScriptDetails: script.ScriptDetails.replace('8649832502405358601', '1'),
  })
  assert.equal(ErrorCode, 'Invalid.Tenant.ConnectionNotExists')
})

test('names and paths are used once', async (t) => {
  const use = await useSandbox(t)
  await use.call('CreateDataServiceApi', script)
  assert.match((await use.call('CreateDataServiceApi', { ...script, ApiPath: '/other' })).ErrorMessage, /^ApiName find_orders is in use/)
  assert.match((await use.call('CreateDataServiceApi', { ...script, ApiName: 'other' })).ErrorMessage, /^ApiPath \/orders\/find is in use/)
})

test('the life of an API: changed, tested, submitted, published, taken offline, deleted', async (t) => {
  const use = await useSandbox(t)
  const ApiId = String((await use.call('CreateDataServiceApi', script)).Data)
  const of = { ApiId, ProjectId: project }
  const { ApiName: _, GroupId: __, ApiMode: ___, SqlMode: ____, ...definition } = script
  assert.equal((await use.call('UpdateDataServiceApi', { ...definition, ...of, Timeout: 5 })).Success, true)
  assert.deepEqual((({ ApiName, Timeout }) => [ApiName, Timeout])((await use.call('GetDataServiceApi', of)).Data), ['find_orders', 5])

  const { TestId } = (await use.call('TestDataServiceApi', { ApiId })).Data
  assert.equal((await use.call('GetDataServiceApiTest', { TestId })).Data.Status, 'RUNNING')
  use.pass(1000)
  assert.equal((await use.call('GetDataServiceApiTest', { TestId })).Data.Status, 'FINISHED')
  assert.equal((await use.call('ListDataServiceApiTest', { ApiId })).Data.length, 1)
  await use.call('SaveDataServiceApiTestResult', { ...of, ResultSample: '{}' })
  assert.equal((await use.call('GetDataServiceApi', of)).Data.ScriptDetails.SuccessfulResultSample, '{}')

  assert.match((await use.call('PublishDataServiceApi', of)).ErrorMessage, /has to be submitted/)
  assert.equal((await use.call('GetDataServicePublishedApi', of)).Success, false)
  await use.call('SubmitDataServiceApi', of)
  assert.equal((await use.call('PublishDataServiceApi', of)).Data, true)
  const published = (await use.call('GetDataServicePublishedApi', of)).Data
  assert.deepEqual([published.Status, published.SqlMode, published.FolderId], [1, 1, undefined])
  assert.equal((await use.call('ListDataServicePublishedApis', { ProjectId: project })).Data.TotalCount, 1)
  assert.match((await use.call('DeleteDataServiceApi', of)).ErrorMessage, /take it offline/)
  await use.call('AbolishDataServiceApi', of)
  assert.equal((await use.call('DeleteDataServiceApi', of)).Data, true)
  assert.equal((await use.call('GetDataServiceApi', of)).Success, false)
})

test('business processes and folders', async (t) => {
  const use = await useSandbox(t)
  const { GroupId } = await use.call('CreateDataServiceGroup', { ProjectId: project, GroupName: 'shop', ApiGatewayGroupId: 'g' })
  assert.match(GroupId, /^ds_\w+$/)
  assert.equal((await use.call('GetDataServiceGroup', { GroupId, ProjectId: project })).Group.GroupName, 'shop')
  assert.equal((await use.call('ListDataServiceGroups', { ProjectId: project, GroupNameKeyword: 'sh' })).GroupPagingResult.TotalCount, 1)
  const { FolderId } = await use.call('CreateDataServiceFolder', { ProjectId: project, GroupId, FolderName: 'f', ParentId: '0' })
  const inFolder = { ProjectId: project, FolderId: String(FolderId) }
  assert.equal((await use.call('GetDataServiceFolder', inFolder)).Folder.FolderName, 'f')
  assert.equal((await use.call('ListDataServiceFolders', { ProjectId: project, GroupId })).FolderPagingResult.TotalCount, 1)
  const { Data } = await use.call('CreateDataServiceApi', { ...script, GroupId, FolderId: String(FolderId) })
  assert.equal((await use.call('GetDataServiceApi', { ProjectId: project, ApiId: String(Data) })).Data.FolderId, FolderId)
})

test('rights of other workspaces, and applications', async (t) => {
  const use = await useSandbox(t)
  const of = { ApiId: String((await use.call('CreateDataServiceApi', script)).Data), ProjectId: project }
  await use.call('CreateDataServiceApiAuthority', { ...of, AuthorizedProjectId: '10001', EndTime: 1800000000 })
  const given = await use.call('ListDataServiceApiAuthorities', { ProjectId: project })
  assert.equal(given.Data.ApiAuthorizationList[0].AuthorizationRecords[0].ProjectId, 10001)
  const received = await use.call('ListDataServiceAuthorizedApis', { ProjectId: '10001' })
  assert.deepEqual([received.Data.TotalCount, received.Data.ApiAuthorizedList[0].ApiName], [1, 'find_orders'])
  await use.call('DeleteDataServiceApiAuthority', { ...of, AuthorizedProjectId: '10001' })
  assert.equal((await use.call('ListDataServiceAuthorizedApis', { ProjectId: '10001' })).Data.TotalCount, 0)
  const { Applications } = (await use.call('ListDataServiceApplications', { ProjectIdList: project })).Data
  const application = await use.call('GetDataServiceApplication', {
    ApplicationId: String(Applications[0].ApplicationId),
    ProjectId: project,
  })
  assert.ok(application.Data.ApplicationSecret)
})
