import { CloudError } from '../cloud/call/cloudError.ts'
import { dataService, dataServiceGroup } from '../cloud/operations/dataService.ts'
import { drive } from '../cloud/operations/drive.ts'
import { driveFile } from '../cloud/operations/driveFile.ts'
import type { DriveFile } from '../cloud/operations/driveShapes.ts'
import { node } from '../cloud/operations/node.ts'
import type { ListOperation } from '../cloud/operations/operation.ts'
import { resource } from '../cloud/operations/resource.ts'
import { udf } from '../cloud/operations/udf.ts'
import { workflow } from '../cloud/operations/workflow.ts'
import { type Position, page, type RowPage } from '../cloud/paging/page.ts'
import type { Workspace } from '../workspace.ts'
import type { List } from './list.ts'
import type { Thing } from './node.ts'

export interface PageRequest {
  /** The `next` of the page before; the first page without it. */
  readonly from?: Position
  /** Only rows whose name contains this. Drives and their files cannot be asked for so. */
  readonly name?: string
  readonly signal?: AbortSignal
}

/** Up to 100 rows of a list, by one call. Rejects with a CloudError. */
export async function readPage(
  { call, id: ProjectId }: Pick<Workspace, 'call' | 'id'>,
  list: List,
  { from, name, signal }: PageRequest = {},
): Promise<RowPage<Thing>> {
  const read = <I, Row>(operation: ListOperation<I, Row>, input: NoInfer<I>) => page(call, operation, input, from, signal && { signal })
  const named = name === undefined ? {} : { Name: name }
  switch (list.kind) {
    // Which of the two is listed when none is named is a default of the service that hides the other.
    case 'workflows':
      return as('workflow', list, await read(workflow.list, { ProjectId, Type: 'CycleWorkflow', ...named }))
    case 'manualWorkflows':
      return as('workflow', list, await read(workflow.list, { ProjectId, Type: 'ManualWorkflow', ...named }))
    case 'nodes':
      return as('node', list, await read(node.list, { ProjectId, ...named }))
    case 'inside':
      return as('node', list, await read(node.list, { ProjectId, ContainerId: list.container.id, ...named }))
    case 'resources':
      return as('resource', list, await read(resource.list, { ProjectId, ...named }))
    case 'functions':
      return as('function', list, await read(udf.list, { ProjectId, ...named }))
    case 'apiGroups':
      return as('apiGroup', list, await read(dataServiceGroup.list, { ProjectId }))
    case 'apiFolders':
      return as('apiFolder', list, await read(dataServiceGroup.listFolders, { ProjectId }))
    case 'apis':
      return as('api', list, await read(dataService.list, { ProjectId, ...(name !== undefined && { ApiNameKeyword: name }) }))
    case 'drives':
      return as('drive', list, await read(drive.list, {}).catch((error) => mine(error, () => read(drive.mine, {}))))
    case 'files': {
      const { drive: drive_id, folder: parent_file_id } = list
      const { rows, ...rest } = await read(driveFile.list, { drive_id, parent_file_id, order_by: 'name', order_direction: 'ASC' })
      return { ...rest, rows: rows.map((row) => fileThing(row, list)) }
    }
  }
}

/** An entry of Drive as an entry of the tree. */
export function fileThing(row: DriveFile, list: List): Thing {
  return { kind: row.type === 'folder' ? 'driveFolder' : 'driveFile', row, list }
}

function as<Kind extends Thing['kind'], Row>(kind: Kind, list: List, { rows, ...rest }: RowPage<Row>) {
  return { ...rest, rows: rows.map((row) => ({ kind, row, list })) }
}

/** All drives are an administrator's to see; who comes with a token of their own may see their own. */
function mine<Answer>(error: unknown, read: () => Promise<Answer>): Promise<Answer> {
  if (error instanceof CloudError && error.kind === 'permission') return read()
  throw error
}
