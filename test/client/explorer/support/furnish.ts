import assert from 'node:assert/strict'
import { readDocument } from '../../../../client/src/cloud/dataService/readDocument.ts'
import { createInput } from '../../../../client/src/cloud/dataService/toRequest.ts'
import { createFolder } from '../../../../client/src/cloud/drive/createFolder.ts'
import { uploadFile } from '../../../../client/src/cloud/drive/uploadFile.ts'
import { dataService, dataServiceGroup } from '../../../../client/src/cloud/operations/dataService.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import { resource } from '../../../../client/src/cloud/operations/resource.ts'
import { udf } from '../../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../../client/src/cloud/operations/workflow.ts'
import { bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { scriptApi } from '../../../support/dataService.ts'
import { projectId, type SandboxCloud } from '../../cloud/support/sandboxCloud.ts'

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const spec = (kind: string, list: string, entity: object) => JSON.stringify({ version: '2.0.0', kind, spec: { [list]: [entity] } })
const script = (path: string, command: string) => ({ path, runtime: { command } })

/** Makes things in the first workspace of a sandbox, each by one call that gives its id. Paths are those of the workspace: `orders/daily/load`. */
export function furnish({ call, clock }: SandboxCloud) {
  return {
    async workflow(path: string, kind: 'CycleWorkflow' | 'ManualWorkflow' = 'CycleWorkflow') {
      const entity = { name: nameIn(path), script: script(path, 'WORKFLOW') }
      return (await call(workflow.create, { ProjectId: projectId, Spec: spec(kind, 'workflows', entity) })).Id
    },
    async node(path: string, { command = 'ODPS_SQL', inside, more = {} }: { command?: string; inside?: string; more?: object } = {}) {
      const entity = { name: nameIn(path), script: script(path, command), ...more }
      const place = inside === undefined ? {} : { ContainerId: inside }
      const Spec = spec('Node', 'nodes', entity)
      return (await call(node.create, { ProjectId: projectId, Scene: 'DATAWORKS_PROJECT', Spec, ...place })).Id
    },
    async resource(path: string, type = 'python') {
      const entity = { name: nameIn(path), type, script: script(path, 'ODPS_PYTHON') }
      return (await call(resource.create, { ProjectId: projectId, Spec: spec('Resource', 'fileResources', entity) })).Id
    },
    async function(path: string) {
      const entity = { name: nameIn(path), className: `shop.${nameIn(path)}`, script: script(path, 'ODPS_FUNCTION') }
      return (await call(udf.create, { ProjectId: projectId, Spec: spec('Function', 'functions', entity) })).Id
    },
    async group(name: string) {
      return (await call(dataServiceGroup.create, { ProjectId: projectId, GroupName: name, ApiGatewayGroupId: 'gateway' })).GroupId
    },
    async apiFolder(group: string, name: string, parent = '0') {
      const input = { ProjectId: projectId, GroupId: group, FolderName: name, ParentId: parent }
      return (await call(dataServiceGroup.createFolder, input)).FolderId
    },
    async api(name: string, group: string, folderId?: string) {
      const place = { group, path: `/${name}`, ...(folderId !== undefined && { folderId }) }
      const read = readDocument(scriptApi({ name, connection: { id: '8649832502405358603' }, ...place }))
      assert('api' in read, JSON.stringify(read))
      return (await call(dataService.create, createInput(read.api, { projectId }))).Data
    },
    async folder(name: string, parent = 'root') {
      return (await createFolder(call, '1', parent, name)).file_id
    },
    async file(name: string, parent = 'root', size = 3) {
      const target = { drive_id: '1', parent_file_id: parent, name, conflict: 'refuse' } as const
      const uploaded = await uploadFile(call, bytesSource(Buffer.alloc(size, 65)), target, clock)
      assert(uploaded.end === 'uploaded')
      return uploaded.file.file_id
    },
  }
}

/** `name_000`, `name_001` … */
export function names(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}_${String(index).padStart(3, '0')}`)
}
