import { dataServiceGroup } from '../../cloud/operations/dataService.ts'
import type { Context } from '../context.ts'
import { checkProject } from '../entities/findEntity.ts'
import { exact } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import { invalid } from '../spec/readSpec.ts'
import type { ApiFolderRecord, ApiGroupRecord } from '../store/records.ts'
import { put } from '../store/store.ts'

/** Business processes and the folders in them. Folder 0 is the root. */
export const dataServiceGroupRoutes: readonly Route[] = [
  on(dataServiceGroup.create, (input, context) => {
    checkProject(context, input.ProjectId)
    const { tables } = context.store
    if (tables.apiGroup.find('project', input.ProjectId).some(({ name }) => name === input.GroupName)) {
      throw invalid(`A business process named ${input.GroupName} exists already`)
    }
    const group: ApiGroupRecord = {
      id: `ds_${context.ids.file().slice(-12)}`,
      projectId: input.ProjectId,
      createTime: context.clock(),
      name: input.GroupName,
      gatewayGroupId: input.ApiGatewayGroupId,
      description: input.Description ?? '',
    }
    context.store.commit([put('apiGroup', group)])
    return { GroupId: group.id }
  }),
  on(dataServiceGroup.get, ({ GroupId, ProjectId }, context) => ({ Group: groupRow(findGroup(context, GroupId, ProjectId), context) })),
  on(dataServiceGroup.list, (input, context) => {
    checkProject(context, input.ProjectId)
    const found = context.store.tables.apiGroup
      .find('project', input.ProjectId)
      .filter(({ name }) => name.includes(input.GroupNameKeyword ?? ''))
    const { rows, page } = pageOf(found, input)
    return { GroupPagingResult: { ...page, Groups: rows.map((group) => groupRow(group, context)) } }
  }),
  on(dataServiceGroup.createFolder, (input, context) => {
    const group = findGroup(context, input.GroupId, input.ProjectId)
    const parentId = String(input.ParentId)
    const { apiFolder } = context.store.tables
    if (parentId !== '0' && apiFolder.get(parentId)?.groupId !== group.id) throw invalid(`The folder ${parentId} does not exist`)
    const folder: ApiFolderRecord = {
      id: context.ids.small(),
      projectId: input.ProjectId,
      createTime: context.clock(),
      name: input.FolderName,
      groupId: group.id,
      parentId,
    }
    const siblings = apiFolder.find('project', input.ProjectId).filter((other) => other.groupId === group.id && other.parentId === parentId)
    if (siblings.some(({ name }) => name === folder.name)) throw invalid(`A folder named ${folder.name} exists already`)
    context.store.commit([put('apiFolder', folder)])
    return { FolderId: exact(folder.id) }
  }),
  on(dataServiceGroup.getFolder, ({ FolderId, ProjectId }, context) => {
    const folder = context.store.tables.apiFolder.get(FolderId)
    if (folder?.projectId !== ProjectId) throw new ServiceError(404, 'Folder.NotFound', `The folder ${FolderId} does not exist.`)
    return { Folder: folderRow(folder, context) }
  }),
  on(dataServiceGroup.listFolders, (input, context) => {
    checkProject(context, input.ProjectId)
    const found = context.store.tables.apiFolder
      .find('project', input.ProjectId)
      .filter(({ name, groupId }) => name.includes(input.FolderNameKeyword ?? '') && (input.GroupId ?? groupId) === groupId)
    const { rows, page } = pageOf(found, input)
    return { FolderPagingResult: { ...page, Folders: rows.map((folder) => folderRow(folder, context)) } }
  }),
]

function findGroup({ store }: Context, id: string, projectId: string): ApiGroupRecord {
  const group = store.tables.apiGroup.get(id)
  if (group?.projectId !== projectId) throw new ServiceError(404, 'Group.NotFound', `The business process ${id} does not exist.`)
  return group
}

function groupRow({ id, projectId, createTime, name, gatewayGroupId, description }: ApiGroupRecord, { world }: Context): JsonObject {
  return {
    GroupId: id,
    GroupName: name,
    ApiGatewayGroupId: gatewayGroupId,
    Description: description,
    CreatorId: world.user.id,
    ...common(projectId, createTime, world.tenantId),
  }
}

function folderRow({ id, projectId, createTime, name, groupId, parentId }: ApiFolderRecord, { world }: Context): JsonObject {
  return {
    FolderId: exact(id),
    FolderName: name,
    GroupId: groupId,
    ParentId: exact(parentId),
    ...common(projectId, createTime, world.tenantId),
  }
}

function common(projectId: string, createTime: number, tenantId: string): JsonObject {
  const time = new Date(createTime).toISOString()
  return { ProjectId: exact(projectId), TenantId: exact(tenantId), CreatedTime: time, ModifiedTime: time }
}
