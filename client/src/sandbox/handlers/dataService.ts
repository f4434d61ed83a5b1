import { dataService } from '../../cloud/operations/dataService.ts'
import type { Context } from '../context.ts'
import { draftAnswer, findApi, publishedAnswer } from '../dataService/apis.ts'
import { modeOf, readDraft } from '../dataService/readDraft.ts'
import { outcome, refusal } from '../dataService/refusal.ts'
import { checkProject } from '../entities/findEntity.ts'
import { exact } from '../exactJson.ts'
import { textIn } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import type { ApiRecord } from '../store/records.ts'
import { put, remove } from '../store/store.ts'

/** APIs: drafts, and what is published of them. */
export const dataServiceRoutes: readonly Route[] = [
  on(dataService.create, (input, context) =>
    outcome(() => {
      checkProject(context, input.ProjectId)
      const { tables } = context.store
      const mode = modeOf(input.ApiMode)
      if (!/^[A-Za-z]\w{3,49}$/.test(input.ApiName)) throw refusal('ApiName needs 4 to 50 letters, digits and underscores, a letter first')
      if (tables.apiGroup.get(input.GroupId)?.projectId !== input.ProjectId)
        throw refusal(`The business process ${input.GroupId} does not exist`)
      const folderId = input.FolderId ?? '0'
      if (folderId !== '0' && tables.apiFolder.get(folderId)?.groupId !== input.GroupId)
        throw refusal(`The folder ${folderId} does not exist`)
      const draft = {
        ApiName: input.ApiName,
        ApiMode: input.ApiMode,
        GroupId: input.GroupId,
        FolderId: exact(folderId),
        ...readDraft(input, mode, context.world),
        ...(mode.prefix === 'script' && { SqlMode: input.SqlMode ?? 0 }),
      }
      const now = context.clock()
      const api = { id: context.ids.small(), projectId: input.ProjectId, createTime: now, modifyTime: now, draft, submitted: false }
      checkUnique(api, context)
      context.store.commit([put('api', api)])
      return exact(api.id)
    }),
  ),
  on(dataService.update, (input, context) =>
    outcome(() => {
      const old = findApi(context, input.ApiId, input.ProjectId)
      const { WizardDetails: _, ScriptDetails: __, RegistrationDetails: ___, ...rest } = old.draft
      const draft = { ...rest, ...readDraft(input, modeOf(rest.ApiMode), context.world) }
      const api = { ...old, draft, modifyTime: context.clock(), submitted: false }
      checkUnique(api, context)
      context.store.commit([put('api', api)])
      return true
    }),
  ),
  on(dataService.get, ({ ApiId, ProjectId }, context) => outcome(() => draftAnswer(findApi(context, ApiId, ProjectId), context))),
  on(dataService.list, (input, context) =>
    outcome(() => {
      const { rows, page } = pageOf(search(context, input), input)
      return { ...page, Apis: rows.map((api) => draftAnswer(api, context)) }
    }),
  ),
  on(dataService.submit, ({ ApiId, ProjectId }, context) => change(context, ApiId, ProjectId, (api) => ({ ...api, submitted: true }))),
  on(dataService.publish, ({ ApiId, ProjectId }, context) =>
    change(context, ApiId, ProjectId, (api) => {
      if (!api.submitted) throw refusal(`The API ${api.id} has to be submitted before it is published`)
      return { ...api, published: api.draft }
    }),
  ),
  on(dataService.abolish, ({ ApiId, ProjectId }, context) =>
    change(context, ApiId, ProjectId, ({ published, ...api }) => {
      if (published === undefined) throw refusal(`The API ${api.id} is not published`)
      return api
    }),
  ),
  on(dataService.delete, ({ ApiId, ProjectId }, context) =>
    outcome(() => {
      const api = findApi(context, ApiId, ProjectId)
      if (api.published !== undefined) throw refusal(`The API ${ApiId} is published; take it offline first`)
      context.store.commit([
        remove('api', api.id),
        ...context.store.tables.apiRight.find('api', api.id).map(({ id }) => remove('apiRight', id)),
      ])
      return true
    }),
  ),
  on(dataService.getPublished, ({ ApiId, ProjectId }, context) =>
    outcome(() => publishedAnswer(findApi(context, ApiId, ProjectId), context)),
  ),
  on(dataService.listPublished, (input, context) =>
    outcome(() => {
      const found = search(context, input).filter(({ published }) => published !== undefined)
      const { rows, page } = pageOf(found, input)
      return { ...page, Apis: rows.map((api) => publishedAnswer(api, context)) }
    }),
  ),
]

interface Search {
  readonly ProjectId: string
  readonly ApiNameKeyword?: string | undefined
  readonly ApiPathKeyword?: string | undefined
  readonly CreatorId?: string | undefined
}

function search(context: Context, { ProjectId, ApiNameKeyword = '', ApiPathKeyword = '', CreatorId }: Search): ApiRecord[] {
  checkProject(context, ProjectId)
  const found = CreatorId === undefined || CreatorId === context.world.user.id ? context.store.tables.api.find('project', ProjectId) : []
  return found.filter(
    ({ draft }) => textIn(draft, 'ApiName')?.includes(ApiNameKeyword) && textIn(draft, 'ApiPath')?.includes(ApiPathKeyword),
  )
}

function change(context: Context, id: string, projectId: string, to: (api: ApiRecord) => ApiRecord) {
  return outcome(() => {
    context.store.commit([put('api', to(findApi(context, id, projectId)))])
    return true
  })
}

/** Names and paths are each used once in a workspace. */
function checkUnique(api: ApiRecord, { store }: Context): void {
  for (const other of store.tables.api.find('project', api.projectId)) {
    if (other.id === api.id) continue
    for (const key of ['ApiName', 'ApiPath']) {
      if (other.draft[key] === api.draft[key]) throw refusal(`${key} ${api.draft[key]} is in use already`)
    }
  }
}
