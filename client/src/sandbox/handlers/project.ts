import { project } from '../../cloud/operations/project.ts'
import { checkProject } from '../entities/findEntity.ts'
import { exact } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import type { Project, World } from '../world.ts'

export const projectRoutes: readonly Route[] = [
  on(project.list, (input, { world }) => {
    const found = world.projects.filter(
      ({ id, name, development }) =>
        (input.Ids?.includes(id) ?? true) &&
        (input.Names?.includes(name) ?? true) &&
        (input.DevEnvironmentEnabled ?? development) === development &&
        (input.Status ?? 'Available') === 'Available',
    )
    const { rows, page } = pageOf(found, input)
    return { PagingInfo: { ...page, Projects: rows.map((found) => row(found, world)) } }
  }),
  on(project.get, ({ Id }, context) => {
    checkProject(context, Id)
    return { Project: context.world.projects.filter(({ id }) => id === Id).map((found) => row(found, context.world))[0] }
  }),
  on(project.members, (input, context) => {
    checkProject(context, input.ProjectId)
    const { user } = context.world
    const wanted = (input.UserIds?.includes(user.id) ?? true) && (input.RoleCodes?.includes('role_project_owner') ?? true)
    const { rows, page } = pageOf(wanted ? [user] : [], input)
    const roles = [{ Code: 'role_project_owner', Name: 'Workspace Owner', Type: 'System' }]
    const members = rows.map(({ id, name }) => ({
      ProjectId: exact(input.ProjectId),
      UserId: id,
      UserName: name,
      Status: 'Normal',
      Roles: roles,
    }))
    return { PagingInfo: { ...page, ProjectMembers: members } }
  }),
]

function row({ id, name, displayName, description, development }: Project, { user }: World): JsonObject {
  return {
    Id: exact(id),
    Name: name,
    DisplayName: displayName,
    Description: description,
    Owner: user.id,
    Status: 'Available',
    DevEnvironmentEnabled: development,
    DevRoleDisabled: false,
    PaiTaskEnabled: false,
    AliyunResourceGroupId: 'rg-sandbox',
    AliyunResourceTags: [],
  }
}
