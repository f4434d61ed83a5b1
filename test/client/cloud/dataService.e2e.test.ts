import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fromAnswer } from '../../../client/src/cloud/dataService/fromAnswer.ts'
import { dataService } from '../../../client/src/cloud/operations/dataService.ts'
import { tenant } from '../../../client/src/cloud/operations/tenant.ts'
import { planDataServiceApi } from '../../../client/src/cloud/plan/planDataServiceApi.ts'
import { runSteps } from './support/runSteps.ts'
import { projectId, type SandboxCloud, sandboxCloud } from './support/sandboxCloud.ts'

let cloud: SandboxCloud
before(async () => {
  cloud = await sandboxCloud()
})
after(() => cloud.sandbox.stop())

describe('an API, from its document to the service and back', () => {
  const connectionId = '8649832502405358603'
  const shared = {
    kind: 'DataServiceApi',
    version: '1.0.0',
    description: 'für alle',
    group: 'ds_sandbox',
    folderId: '0',
    protocols: ['HTTP', 'HTTPS'],
    timeout: 3000,
    visibility: 'owner',
  }
  const parameter = { description: '', type: 'Long', required: true, default: '1', example: '2' }
  const apis = [
    {
      ...shared,
      name: 'by_wizard',
      path: '/wizard',
      mode: 'wizard',
      method: 'GET',
      responseFormat: 'JSON',
      paged: true,
      connection: { id: connectionId, table: 'orders' },
      parameters: [{ name: 'day', column: 'ds', operator: 'Like', position: 'query', ...parameter }],
      results: [{ name: 'total', column: 'total', type: 'Double', description: 'sum', example: '1.5' }],
    },
    {
      ...shared,
      name: 'by_script',
      path: '/script',
      mode: 'script',
      method: 'POST',
      responseFormat: 'JSON',
      paged: false,
      connection: { id: connectionId },
      script: 'select "ü" from t -- 4634978808809541234\r\n',
      parameters: [{ name: 'day', operator: 'Equal', position: 'query', ...parameter }],
      results: [],
    },
    {
      ...shared,
      name: 'by_registration',
      path: '/registration',
      mode: 'registration',
      method: 'PUT',
      responseFormat: 'XML',
      backend: { host: 'https://api.example.com', path: '/users/[id]', format: 'XML', bodyDescription: 'a user' },
      parameters: [{ name: 'id', operator: 'Const', position: 'body', ...parameter }],
      samples: { success: '<ok/>', failure: '<no/>' },
      errorCodes: [{ code: '1', message: 'no', solution: 'yes' }],
    },
  ]
  for (const api of apis) {
    test(`create data-service API in mode ${api.mode}: read back, it is the same document`, async () => {
      const { Data } = await cloud.call(tenant.projectDetail, { ProjectId: projectId })
      const { create } = await runSteps(cloud, planDataServiceApi(api, { projectId, tenantId: Data.TenantId ?? '' }))
      const read = await cloud.call(dataService.get, { ApiId: create?.Data ?? '', ProjectId: projectId })
      const { metadata, ...document } = fromAnswer(read.Data)
      assert.deepEqual(metadata, { apiId: create?.Data, projectId, tenantId: Data.TenantId })
      assert.deepEqual(document, api)
      await runSteps(cloud, planDataServiceApi({ ...api, timeout: 4000 }, { projectId, id: create?.Data ?? '' }))
      assert.equal((await cloud.call(dataService.get, { ApiId: create?.Data ?? '', ProjectId: projectId })).Data.Timeout, 4000)
    })
  }
})
