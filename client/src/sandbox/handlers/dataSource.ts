import { dataSource } from '../../cloud/operations/dataSource.ts'
import type { Context } from '../context.ts'
import { checkProject } from '../entities/findEntity.ts'
import { exact } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import { type DataSource, type World, worldTime } from '../world.ts'

interface Search {
  readonly ProjectId: string
  readonly Name?: string | undefined
  readonly EnvType?: string | undefined
  readonly Types?: readonly string[] | undefined
  readonly Order?: string | undefined
  readonly SortBy?: string | undefined
  readonly PageNumber?: number | undefined
  readonly PageSize?: number | undefined
}

export const dataSourceRoutes: readonly Route[] = [
  on(dataSource.list, (input, context) => {
    const { rows, page } = pageOf(
      byName(context, input, () => true),
      input,
    )
    return {
      PagingInfo: {
        ...page,
        DataSources: rows.map((own) => ({ ...named(own), DataSource: own.map((one) => details(one, context.world)) })),
      },
    }
  }),
  on(dataSource.get, ({ Id }, { world }) => {
    const found = world.dataSources.find(({ id }) => id === Id)
    if (found === undefined) throw new ServiceError(404, 'Invalid.Tenant.ConnectionNotExists', `Data source ${Id} does not exist.`)
    return { DataSource: { ...details(found, world), Name: found.name, Type: found.type, ProjectId: exact(found.projectId) } }
  }),
  on(dataSource.computeResources, (input, context) => {
    const { rows, page } = pageOf(
      byName(context, input, ({ computes }) => computes),
      input,
    )
    const resources = rows.map((own) => ({
      ...named(own),
      ComputeResource: own.map((one, at) => ({ ...details(one, context.world), WhetherDefault: at === 0 })),
    }))
    return { PagingInfo: { ...page, ComputeResources: resources } }
  }),
]

/** The sources of a workspace by name, one entry for each environment that has the name. */
function byName(context: Context, input: Search, wanted: (source: DataSource) => boolean): DataSource[][] {
  checkProject(context, input.ProjectId)
  const found = context.world.dataSources.filter(
    (source) =>
      source.projectId === input.ProjectId &&
      source.name.includes(input.Name ?? '') &&
      (input.EnvType ?? source.environment) === source.environment &&
      (input.Types?.includes(source.type) ?? true) &&
      wanted(source),
  )
  const names = [...new Set(found.map(({ name }) => name))]
  if (input.SortBy === 'Name') names.sort()
  if ((input.Order ?? 'Desc') === 'Desc') names.reverse()
  return names.map((name) => found.filter((source) => source.name === name))
}

function named(own: readonly DataSource[]): JsonObject {
  return { Name: own[0]?.name, Type: own[0]?.type }
}

function details({ id, name, description, environment }: DataSource, { user }: World): JsonObject {
  return {
    Id: exact(id),
    Description: description,
    QualifiedName: `${name}.${environment}`,
    ConnectionPropertiesMode: 'InstanceMode',
    ConnectionProperties: { envType: environment },
    CreateTime: worldTime,
    CreateUser: user.id,
    ModifyTime: worldTime,
    ModifyUser: user.id,
  }
}
