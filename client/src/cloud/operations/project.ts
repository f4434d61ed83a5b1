import { dataworks, pagedByForm } from './dataworks.ts'
import { answer } from './define.ts'

const { read, listByPost } = dataworks

/** A workspace. `DevEnvironmentEnabled` means separate development and production environments. */
export interface Project {
  readonly Id: string
  readonly Name: string
  readonly DisplayName?: string
  readonly Description?: string
  readonly Owner?: string
  readonly Status?: string
  readonly DevEnvironmentEnabled?: boolean
}

export interface ProjectMember {
  readonly UserId: string
  readonly UserName?: string
  readonly Status?: string
  readonly Roles?: readonly { readonly Code: string; readonly Name?: string; readonly Type?: string }[]
}

export const project = {
  list: listByPost(
    'ListProjects',
    {
      ...pagedByForm,
      AliyunResourceGroupId: 'form text?',
      AliyunResourceTags: 'form tags as json?',
      DevEnvironmentEnabled: 'form boolean?',
      DevRoleDisabled: 'form boolean?',
      Ids: 'form ids as json?',
      Names: 'form texts as json?',
      PaiTaskEnabled: 'form boolean?',
      Status: 'form Available|Initializing|InitFailed|Forbidden|Deleting|DeleteFailed|Frozen|Updating|UpdateFailed?',
    },
    'PagingInfo.Projects',
    answer<Project>,
  ),
  get: read('GetProject', { Id: 'query id' }, answer<{ Project: Project }>),
  members: listByPost(
    'ListProjectMembers',
    { ...pagedByForm, ProjectId: 'form id', RoleCodes: 'form texts as json?', UserIds: 'form texts as json?' },
    'PagingInfo.ProjectMembers',
    answer<ProjectMember>,
  ),
}
