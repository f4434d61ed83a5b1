import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDocument } from '../../../client/src/cloud/dataService/readDocument.ts'
import { createInput } from '../../../client/src/cloud/dataService/toRequest.ts'
import { dataService } from '../../../client/src/cloud/operations/dataService.ts'
import { testDataServiceApi } from '../../../client/src/commands/testDataServiceApi.ts'
import { registeredParameter } from '../../support/dataService.ts'
import { confirmed, talk } from '../support/talk.ts'
import { projectId } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

const read = readDocument({
  ...(registeredParameter({ required: true }) as object),
  name: 'cities',
  path: '/cities',
  group: 'ds_sandbox',
})
assert('api' in read)
const cities = createInput(read.api, { projectId })

describe('Test…', () => {
  it('asks for what the API wants to be given, shows the request, and opens what came of it', async (t) => {
    const { tools, actions } = await world(t, ['Paris', true])
    const { Data: id } = await tools.workspace.call(dataService.create, cities)
    const before = actions().length
    await testDataServiceApi(tools, { kind: 'api', id, name: 'cities' })
    assert.deepEqual(talk(tools.ui), [
      'input: Value of city for the test of API cities',
      'confirm: Test API cities (Test)',
      'tell: The test of API cities has ended with code 0.',
    ])
    const { requests, notes } = confirmed(tools.ui)
    const QueryParam = [{ ParamKey: 'city', ParamValue: 'Paris' }]
    assert.deepEqual(JSON.parse(requests[0] ?? '').parameters, { ApiId: id, QueryParam })
    assert.deepEqual(notes, ['hint: The draft is called once. If it changes data, so does the test.'])
    assert.deepEqual(actions().slice(before, before + 3), ['GetDataServiceApi', 'TestDataServiceApi', 'GetDataServiceApiTest'])
    assert.equal(tools.ui.opened.at(-1)?.name, 'cities.test.json')
  })

  it('does not call it without a yes', async (t) => {
    const { tools, things, actions } = await world(t, [false])
    await testDataServiceApi(tools, things.api)
    assert.deepEqual(actions(), ['GetDataServiceApi'])
  })

  it('is for APIs only', async (t) => {
    const { tools, things, actions } = await world(t)
    await testDataServiceApi(tools, things.workflow)
    assert.deepEqual(told(tools), ['information Only APIs of the data service can be tested.'])
    assert.deepEqual(actions(), [])
  })
})
