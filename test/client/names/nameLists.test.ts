import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dataServiceGroup } from '../../../client/src/cloud/operations/dataService.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { resource } from '../../../client/src/cloud/operations/resource.ts'
import { udf } from '../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import { readNames } from '../../../client/src/names/readNames.ts'
import type { NameKind } from '../../../server/src/language/model/workspaceNames.ts'
import { fakeCall } from '../cloud/support/fakeCall.ts'
import { projectId, sandboxCloud } from '../cloud/support/sandboxCloud.ts'
import { functionSpec, nodeSpec, resourceSpec, workflowSpec } from '../sandbox/support/specs.ts'

const now = Date.UTC(2026, 0, 2)

describe('each list of the workspace', () => {
  it('has what was made in it, by one call', async (t) => {
    const { call, sandbox } = await sandboxCloud()
    t.after(() => sandbox.stop())
    const outputs = { nodeOutputs: [{ data: 'sandbox.load_orders', artifactType: 'NodeOutput' }] }
    const made = await Promise.all([
      call(node.create, { ProjectId: projectId, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec('load_orders', { outputs }) }),
      call(resource.create, { ProjectId: projectId, Spec: resourceSpec('tools.py') }),
      call(udf.create, { ProjectId: projectId, Spec: functionSpec('add') }),
      call(workflow.create, { ProjectId: projectId, Spec: workflowSpec('daily') }),
    ])
    const [nodeId, resourceId, functionId, workflowId] = made.map(({ Id }) => Id)
    const { GroupId } = await call(dataServiceGroup.create, { ProjectId: projectId, GroupName: 'orders', ApiGatewayGroupId: 'g' })
    const before = sandbox.log.length
    const read = async (kind: NameKind) => {
      const { list, calls } = await readNames(kind, { call, id: projectId }, now)
      assert.deepEqual([list?.checkedAt, list?.complete, calls], [now, true, 1], kind)
      return list?.entries ?? []
    }
    const owner = sandbox.world.user.id
    const [{ outputs: published, ...foundNode } = assert.fail('no node')] = await read('nodes')
    assert.deepEqual(foundNode, { name: 'load_orders', id: nodeId, type: 'ODPS_SQL', owner, path: 'load_orders' })
    assert.ok(published?.includes('sandbox.load_orders'), String(published))
    assert.deepEqual(await read('resources'), [{ name: 'tools.py', id: resourceId, type: 'Python', owner, path: 'files/tools.py' }])
    assert.deepEqual(await read('functions'), [{ name: 'add', id: functionId, type: 'Math', owner, path: 'udf/add' }])
    assert.deepEqual(await read('workflows'), [{ name: 'daily', id: workflowId, type: 'CycleWorkflow', owner, path: 'flows/daily' }])
    const groups = await read('apiGroups')
    assert.ok(groups.some(({ id, name }) => id === GroupId && name === 'orders'))
    const sources = await read('dataSources')
    assert.deepEqual(
      sources.find(({ name }) => name === 'mysql_orders'),
      { name: 'mysql_orders', id: '8649832502405358603', type: 'mysql', description: 'Orders of the shop', environment: 'Prod' },
    )
    assert.deepEqual((await read('computeResources')).map(({ name }) => name).sort(), ['holo_first', 'odps_first'])
    // Of every type, not only the general purpose ones that come unasked.
    assert.deepEqual(
      (await read('resourceGroups')).map(({ name, type }) => [name, type]),
      sandbox.world.resourceGroups.map(({ name, type }) => [name, type]),
    )
    assert.deepEqual(
      sandbox.log.slice(before).map(({ action }) => action),
      [
        'ListNodes',
        'ListResources',
        'ListFunctions',
        'ListWorkflowDefinitions',
        'ListDataServiceGroups',
        'ListDataSources',
        'ListComputeResources',
        'ListResourceGroups',
      ],
    )
  })

  for (const properties of [{ envType: 'Dev', password: 'marked' }, JSON.stringify({ password: 'marked', envType: 'Dev' })]) {
    it(`keeps nothing of a connection but its environment (${typeof properties})`, async () => {
      const { call } = fakeCall(() => ({
        PagingInfo: {
          TotalCount: 1,
          DataSources: [{ Name: 'a', Type: 'mysql', DataSource: [{ Id: '1', ConnectionProperties: properties }] }],
        },
      }))
      const { list } = await readNames('dataSources', { call, id: projectId }, now)
      assert.deepEqual(list?.entries, [{ name: 'a', id: '1', type: 'mysql', environment: 'Dev' }])
      assert.doesNotMatch(JSON.stringify(list), /marked/)
    })
  }
})
