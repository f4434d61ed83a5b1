import { dataServiceRight } from '../../cloud/operations/dataService.ts'
import type { Context } from '../context.ts'
import { findApi } from '../dataService/apis.ts'
import { outcome, refusal } from '../dataService/refusal.ts'
import { checkProject } from '../entities/findEntity.ts'
import { exact } from '../exactJson.ts'
import { type JsonObject, textIn } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import type { ApiRecord, ApiRightRecord } from '../store/records.ts'
import { put, remove } from '../store/store.ts'

/** Who may call an API, and the applications that do. */
export const dataServiceRightRoutes: readonly Route[] = [
  on(dataServiceRight.grant, ({ ApiId, ProjectId, AuthorizedProjectId, EndTime }, context) =>
    outcome(() => {
      const api = findApi(context, ApiId, ProjectId)
      checkProject(context, AuthorizedProjectId)
      const right: ApiRightRecord = {
        id: `${api.id}/${AuthorizedProjectId}`,
        apiId: api.id,
        projectId: ProjectId,
        authorizedProjectId: AuthorizedProjectId,
        createTime: context.clock(),
        endTime: EndTime,
      }
      context.store.commit([put('apiRight', right)])
      return true
    }),
  ),
  on(dataServiceRight.withdraw, ({ ApiId, ProjectId, AuthorizedProjectId }, context) =>
    outcome(() => {
      const { id } = findApi(context, ApiId, ProjectId)
      const right = context.store.tables.apiRight.get(`${id}/${AuthorizedProjectId}`)
      if (right === undefined) throw refusal(`Workspace ${AuthorizedProjectId} has no right to the API ${id}`)
      context.store.commit([remove('apiRight', right.id)])
      return true
    }),
  ),
  on(dataServiceRight.given, (input, context) =>
    outcome(() => {
      checkProject(context, input.ProjectId)
      const rights = [...context.store.tables.apiRight.values()].filter(({ projectId }) => projectId === input.ProjectId)
      const apis = [...new Set(rights.map(({ apiId }) => apiId))]
        .flatMap((id) => context.store.tables.api.get(id) ?? [])
        .filter(named(input.ApiNameKeyword))
      const { rows, page } = pageOf(apis, input)
      const records = (api: ApiRecord) => rights.filter(({ apiId }) => apiId === api.id).map((right) => recordRow(right, context))
      return { ...page, ApiAuthorizationList: rows.map((api) => ({ ...apiRow(api, context), AuthorizationRecords: records(api) })) }
    }),
  ),
  on(dataServiceRight.received, (input, context) =>
    outcome(() => {
      checkProject(context, input.ProjectId)
      const rights = [...context.store.tables.apiRight.values()].filter(
        ({ authorizedProjectId }) => authorizedProjectId === input.ProjectId,
      )
      const found = rights.flatMap((right) => {
        const api = context.store.tables.api.get(right.apiId)
        return api !== undefined && named(input.ApiNameKeyword)(api) ? [{ right, api }] : []
      })
      const { rows, page } = pageOf(found, input)
      const list = rows.map(({ right, api }) => ({
        ...apiRow(api, context),
        GrantCreatedTime: new Date(right.createTime).toISOString(),
        GrantEndTime: new Date(right.endTime * 1000).toISOString(),
        GrantOperatorId: context.world.user.id,
      }))
      return { ...page, ApiAuthorizedList: list }
    }),
  ),
  on(dataServiceRight.application, ({ ApplicationId, ProjectId }, { world }) =>
    outcome(() => {
      const found = world.applications.find(({ id, projectId }) => id === ApplicationId && projectId === ProjectId)
      if (found === undefined) throw refusal(`The application ${ApplicationId} does not exist`)
      const secrets = { ApplicationKey: `key-${found.id}`, ApplicationSecret: `secret-${found.id}`, ApplicationCode: `code-${found.id}` }
      return { ApplicationId: exact(found.id), ApplicationName: found.name, ProjectId: exact(found.projectId), ...secrets }
    }),
  ),
  on(dataServiceRight.applications, (input, { world }) =>
    outcome(() => {
      const projects = input.ProjectIdList.split(',')
      const { rows, page } = pageOf(
        world.applications.filter(({ projectId }) => projects.includes(projectId)),
        input,
      )
      const list = rows.map(({ id, name, projectId }) => ({ ApplicationId: exact(id), ApplicationName: name, ProjectId: exact(projectId) }))
      return { ...page, Applications: list }
    }),
  ),
]

function named(keyword = ''): (api: ApiRecord) => boolean {
  return ({ draft }) => textIn(draft, 'ApiName')?.includes(keyword) ?? false
}

function apiRow({ id, projectId, draft, createTime, modifyTime, published }: ApiRecord, { world }: Context): JsonObject {
  return {
    ApiId: exact(id),
    ApiName: draft.ApiName,
    ApiPath: draft.ApiPath,
    ApiStatus: published === undefined ? 0 : 1,
    GroupId: draft.GroupId,
    ProjectId: exact(projectId),
    TenantId: exact(world.tenantId),
    CreatorId: world.user.id,
    CreatedTime: new Date(createTime).toISOString(),
    ModifiedTime: new Date(modifyTime).toISOString(),
  }
}

function recordRow({ authorizedProjectId, createTime, endTime }: ApiRightRecord, { world }: Context): JsonObject {
  return {
    ProjectId: exact(authorizedProjectId),
    CreatorId: world.user.id,
    CreatedTime: new Date(createTime).toISOString(),
    EndTime: new Date(endTime * 1000).toISOString(),
  }
}
