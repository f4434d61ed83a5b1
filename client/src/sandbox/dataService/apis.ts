import type { Context } from '../context.ts'
import { exact } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import type { ApiRecord } from '../store/records.ts'
import { refusal } from './refusal.ts'

export function findApi({ store }: Context, id: string, projectId?: string): ApiRecord {
  const api = store.tables.api.get(id)
  if (api === undefined || (projectId !== undefined && api.projectId !== projectId)) throw refusal(`The API ${id} does not exist`)
  return api
}

/** An API as its draft is read, or its published version. Its SQL mode is told only of the latter, its folder only of the former. */
export function apiAnswer(api: ApiRecord, { world }: Context, shown: JsonObject): JsonObject {
  return {
    ...shown,
    ApiId: exact(api.id),
    ProjectId: exact(api.projectId),
    TenantId: exact(world.tenantId),
    Status: api.published === undefined ? 0 : 1,
    CreatorId: world.user.id,
    OperatorId: world.user.id,
    CreatedTime: new Date(api.createTime).toISOString(),
    ModifiedTime: new Date(api.modifyTime).toISOString(),
  }
}

export function draftAnswer(api: ApiRecord, context: Context): JsonObject {
  const { SqlMode: _, ...draft } = api.draft
  return apiAnswer(api, context, draft)
}

export function publishedAnswer(api: ApiRecord, context: Context): JsonObject {
  if (api.published === undefined) throw refusal(`The API ${api.id} is not published`)
  const { FolderId: _, ...published } = api.published
  return apiAnswer(api, context, published)
}
