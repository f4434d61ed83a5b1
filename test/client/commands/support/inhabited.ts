import assert from 'node:assert/strict'
import { readDocument } from '../../../../client/src/cloud/dataService/readDocument.ts'
import { createInput } from '../../../../client/src/cloud/dataService/toRequest.ts'
import { createFolder } from '../../../../client/src/cloud/drive/createFolder.ts'
import { uploadFile } from '../../../../client/src/cloud/drive/uploadFile.ts'
import { followJob } from '../../../../client/src/cloud/jobs/followJob.ts'
import { dataService } from '../../../../client/src/cloud/operations/dataService.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import { resource } from '../../../../client/src/cloud/operations/resource.ts'
import { udf } from '../../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../../client/src/cloud/operations/workflow.ts'
import { allRows } from '../../../../client/src/cloud/paging/pages.ts'
import { bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import type { Entity } from '../../../../client/src/entity.ts'
import { scriptApi } from '../../../support/dataService.ts'
import type { SandboxCloud } from '../../cloud/support/sandboxCloud.ts'

const command = (name: string) => ({ runtime: { command: name } })
export const projectId = '10000'
/** Long enough that JavaScript would round it. */
export const workflowId = '4634978808809541234'
export const code = 'SELECT "ü", \'\\\\n\', ${bizdate}\n\tFROM 表 -- $1 4634978808809541234 }\n'
export const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31 + (index >> 8)) & 255))

const daily = {
  version: '2.0.0',
  kind: 'CycleWorkflow',
  spec: {
    workflows: [
      {
        id: workflowId,
        name: 'daily',
        script: { path: 'flows/daily', ...command('WORKFLOW') },
        nodes: [
          {
            id: '4634978808809541235',
            name: 'read',
            script: { content: code, ...command('ODPS_SQL') },
            outputs: { nodeOutputs: [{ data: 'shop.read' }] },
          },
          { id: 'load', name: 'load', script: { content: 'echo "1"', ...command('DIDE_SHELL') } },
        ],
        dependencies: [{ nodeId: 'load', depends: [{ type: 'Normal', output: 'shop.read' }] }],
      },
    ],
  },
}

const text = (kind: string, list: string, entity: object) => JSON.stringify({ version: '2.0.0', kind, spec: { [list]: [entity] } })

/** A workspace with one thing of each kind, in a sandbox. */
export async function inhabited({ call, clock }: SandboxCloud) {
  const { AsyncJob } = await call(workflow.import, { ProjectId: projectId, Spec: JSON.stringify(daily) })
  assert.deepEqual(await followJob(call, AsyncJob.Id, clock), { end: 'success' })
  const { rows } = await allRows(call, node.list, { ProjectId: projectId, ContainerId: workflowId })
  const idOf = (name: string) => rows.find(({ Name }) => Name === name)?.Id ?? ''
  const outside = await call(node.create, {
    ProjectId: projectId,
    Scene: 'DATAWORKS_PROJECT',
    Spec: text('Node', 'nodes', {
      name: 'clean',
      script: { path: 'jobs/clean', content: 'echo', ...command('DIDE_SHELL') },
      outputs: { nodeOutputs: [{ data: 'shop.clean' }] },
    }),
  })
  const jar = await call(resource.create, {
    ProjectId: projectId,
    Spec: text('Resource', 'fileResources', { name: 'lib.jar', type: 'jar', script: { path: 'lib/lib.jar', ...command('ODPS_JAR') } }),
  })
  const sum = await call(udf.create, {
    ProjectId: projectId,
    Spec: text('Function', 'functions', { name: 'my_sum', className: 'a.B', script: { path: 'udf/my_sum', ...command('ODPS_FUNCTION') } }),
  })
  const read = readDocument(scriptApi({ description: 'By day', group: 'ds_sandbox', connection: { id: '8649832502405358603' } }))
  assert('api' in read)
  const { Data: apiId } = await call(dataService.create, createInput(read.api, { projectId }))
  const parent = { drive_id: '1', parent_file_id: 'root' }
  const { file_id: folderId } = await createFolder(call, '1', 'root', 'partners')
  const uploaded = await uploadFile(call, bytesSource(bytes), { ...parent, name: 'orders.csv', conflict: 'refuse' }, clock)
  assert(uploaded.end === 'uploaded')

  const container = { id: workflowId, name: 'daily' }
  const things = {
    workflow: { kind: 'workflow', id: workflowId, name: 'daily', folder: 'flows' },
    inner: { kind: 'node', id: idOf('read'), name: 'read', container },
    load: { kind: 'node', id: idOf('load'), name: 'load', container },
    node: { kind: 'node', id: outside.Id, name: 'clean', folder: 'jobs' },
    resource: { kind: 'resource', id: jar.Id, name: 'lib.jar', folder: 'lib' },
    function: { kind: 'function', id: sum.Id, name: 'my_sum', folder: 'udf' },
    api: { kind: 'api', id: apiId, name: 'orders_by_day' },
    driveFolder: { kind: 'driveFolder', id: folderId, name: 'partners', drive: '1', parent: 'root' },
    driveFile: { kind: 'driveFile', id: uploaded.file.file_id, name: 'orders.csv', drive: '1', parent: 'root' },
  } as const satisfies Record<string, Entity>
  return things
}
