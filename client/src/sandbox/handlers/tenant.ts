import { tenant } from '../../cloud/operations/tenant.ts'
import type { Context } from '../context.ts'
import { exact } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import { worldTime } from '../world.ts'

/** The two ways to the tenant of a workspace. */
export const tenantRoutes: readonly Route[] = [
  on(tenant.project, ({ ProjectId, ProjectIdentifier }, context) => {
    if (ProjectId === undefined && ProjectIdentifier === undefined) {
      throw new ServiceError(400, 'MissingProjectId', 'ProjectId is mandatory for this action, or ProjectIdentifier.')
    }
    return outcome(context, ProjectId, ProjectIdentifier)
  }),
  on(tenant.projectDetail, ({ ProjectId }, context) => outcome(context, ProjectId)),
]

function outcome({ world }: Context, id?: string, identifier?: string): JsonObject {
  const found = world.projects.find((project) => (id ?? project.id) === project.id && (identifier ?? project.name) === project.name)
  if (found === undefined) throw new ServiceError(404, 'Project.NotFound', `Workspace ${id ?? identifier} does not exist.`)
  const time = new Date(worldTime).toISOString()
  const data = {
    ProjectId: exact(found.id),
    ProjectIdentifier: found.name,
    ProjectName: found.displayName,
    ProjectDescription: found.description,
    ProjectOwnerBaseId: world.user.id,
    ProjectMode: found.development ? 3 : 2,
    TenantId: exact(world.tenantId),
    Status: 0,
    EnvTypes: found.development ? ['DEV', 'PROD'] : ['PROD'],
    GmtCreate: time,
    GmtModified: time,
  }
  return { Data: data, Success: true, HttpStatusCode: 200 }
}
