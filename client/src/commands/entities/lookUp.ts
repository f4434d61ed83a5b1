import { CloudError } from '../../cloud/call/cloudError.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import { driveFile } from '../../cloud/operations/driveFile.ts'
import { node } from '../../cloud/operations/node.ts'
import type { Call, CallOptions } from '../../cloud/operations/operation.ts'
import { resource } from '../../cloud/operations/resource.ts'
import { udf } from '../../cloud/operations/udf.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import type { Entity, EntityKind } from '../../entity.ts'
import type { Workspace } from '../../workspace.ts'

type Look = (call: Call, place: Entity & { readonly project: string }, options?: CallOptions) => Promise<Partial<Entity>>

const entry: Look = async (call, { id, drive = '' }, options) => {
  const { name, parent_file_id } = await call(driveFile.get, { drive_id: drive, file_id: id }, options)
  return { name, ...(parent_file_id !== undefined && { parent: parent_file_id }) }
}

const looks: Readonly<Record<EntityKind, Look>> = {
  workflow: async (call, { id, project }, options) => ({
    name: (await call(workflow.get, { Id: id, ProjectId: project, IncludeScriptContent: false }, options)).WorkflowDefinition.Name,
  }),
  node: async (call, { id, project }, options) => ({ name: (await call(node.get, { Id: id, ProjectId: project }, options)).Node.Name }),
  resource: async (call, { id, project }, options) => ({
    name: (await call(resource.get, { Id: id, ProjectId: project }, options)).Resource.Name,
  }),
  function: async (call, { id, project }, options) => ({
    name: (await call(udf.get, { Id: id, ProjectId: project }, options)).Function.Name,
  }),
  api: async (call, { id, project }, options) => ({
    name: (await call(dataService.get, { ApiId: id, ProjectId: project }, options)).Data.ApiName,
  }),
  driveFile: entry,
  driveFolder: entry,
}

/** A thing as it is called now, by one call; undefined when it is gone. Rejects with a CloudError. */
export async function lookUp({ call, id }: Workspace, entity: Entity, signal?: AbortSignal): Promise<Entity | undefined> {
  try {
    return { ...entity, ...(await looks[entity.kind](call, { ...entity, project: id }, signal && { signal })) }
  } catch (error) {
    if (error instanceof CloudError && error.kind === 'notFound') return undefined
    throw error
  }
}
