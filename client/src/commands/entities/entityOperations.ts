import { dataService } from '../../cloud/operations/dataService.ts'
import { driveFile } from '../../cloud/operations/driveFile.ts'
import { node } from '../../cloud/operations/node.ts'
import type { AnyOperation } from '../../cloud/operations/operation.ts'
import { resource } from '../../cloud/operations/resource.ts'
import { udf } from '../../cloud/operations/udf.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import type { Value } from '../../cloud/plan/step.ts'
import type { Entity, EntityKind } from '../../entity.ts'

/** A request that changes a thing. */
export interface Change {
  readonly operation: AnyOperation
  readonly input: Readonly<Record<string, Value>>
}

/** By which requests things of a kind are changed; absent where the service has none. */
export interface EntityOperations {
  readonly rename?: (entity: Entity, name: string, projectId: string) => Change
  /** `to`: the folder's path in the workspace, `/` for the top; of the Drive, the folder's id. */
  readonly move?: (entity: Entity, to: string, projectId: string) => Change
  readonly delete: (entity: Entity, projectId: string) => Change
  /** Into the recycle bin. */
  readonly trash?: (entity: Entity) => Change
  /** How its changes get into production. */
  readonly publish?: 'pipeline' | 'dataService'
}

type Family = Readonly<Record<'rename' | 'move' | 'delete', AnyOperation>>

function flowSpec(family: Family): EntityOperations {
  return {
    rename: ({ id }, Name, ProjectId) => ({ operation: family.rename, input: { Id: id, ProjectId, Name } }),
    move: ({ id }, Path, ProjectId) => ({ operation: family.move, input: { Id: id, ProjectId, Path } }),
    delete: ({ id }, ProjectId) => ({ operation: family.delete, input: { Id: id, ProjectId } }),
    publish: 'pipeline',
  }
}

// The service would keep two entries of one name unless told otherwise.
const checked = { check_name_mode: 'refuse' } as const
const entry = ({ id, drive = '' }: Entity) => ({ drive_id: drive, file_id: id })

const inDrive: EntityOperations = {
  rename: (entity, name) => ({ operation: driveFile.update, input: { ...entry(entity), name, ...checked } }),
  move: (entity, to) => ({ operation: driveFile.move, input: { ...entry(entity), to_parent_file_id: to, ...checked } }),
  delete: (entity) => ({ operation: driveFile.delete, input: entry(entity) }),
  trash: (entity) => ({ operation: driveFile.trash, input: entry(entity) }),
}

export const entityOperations: Readonly<Record<EntityKind, EntityOperations>> = {
  workflow: flowSpec(workflow),
  node: flowSpec(node),
  resource: flowSpec(resource),
  function: flowSpec(udf),
  // An update of an API leaves its name and its folder as they are.
  api: {
    delete: ({ id }, ProjectId) => ({ operation: dataService.delete, input: { ApiId: id, ProjectId } }),
    publish: 'dataService',
  },
  driveFile: inDrive,
  driveFolder: inDrive,
}
