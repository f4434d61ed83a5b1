import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'

const { read, list, listByPost } = dataworks

export interface DataSource {
  readonly Id: string
  readonly Description?: string
  readonly QualifiedName?: string
  readonly ConnectionProperties?: unknown
  readonly CreateTime?: number
  readonly ModifyTime?: number
}

/** A name with one entry for each environment that has it. `Name` is what `datasource.name` of a spec means. */
export interface DataSourceRow {
  readonly Name: string
  readonly Type: string
  readonly DataSource?: readonly DataSource[]
}

export interface ComputeResourceRow {
  readonly Name: string
  readonly Type: string
  readonly ComputeResource?: readonly (DataSource & { readonly WhetherDefault?: boolean })[]
}

const search = {
  ...paged,
  EnvType: 'query Dev|Prod?',
  Name: 'query text?',
  Order: 'query Desc|Asc?',
  ProjectId: 'query id',
  Types: 'query texts as commas?',
} as const

export const dataSource = {
  list: list(
    'ListDataSources',
    { ...search, SortBy: 'query CreateTime|Id|Name?', Tags: 'query text?' },
    'PagingInfo.DataSources',
    answer<DataSourceRow>,
    { sensitive: true },
  ),
  get: read('GetDataSource', { Id: 'query id' }, answer<{ DataSource: DataSource & { readonly Name: string; readonly Type: string } }>, {
    sensitive: true,
  }),
  computeResources: listByPost(
    'ListComputeResources',
    { ...search, SortBy: 'query CreateTime|Id|Name|CreateTimeWithDefaultFirst?' },
    'PagingInfo.ComputeResources',
    answer<ComputeResourceRow>,
    { sensitive: true },
  ),
}
