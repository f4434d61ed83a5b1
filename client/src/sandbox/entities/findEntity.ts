import type { Context } from '../context.ts'
import { ServiceError } from '../serviceError.ts'
import { families } from '../spec/families.ts'
import type { EntityRecord, Family } from '../store/records.ts'

/** Throws a ServiceError when there is no such thing in the workspace. */
export function findEntity(context: Context, family: Family, id: string, projectId: string | undefined): EntityRecord {
  if (projectId !== undefined) checkProject(context, projectId)
  const found = context.store.tables.entity.get(id)
  if (found?.family !== family || (projectId !== undefined && found.projectId !== projectId)) {
    const { noun } = families[family]
    throw new ServiceError(
      404,
      `${noun}.NotFound`,
      `${noun} ${id} does not exist${projectId === undefined ? '' : ` in workspace ${projectId}`}.`,
    )
  }
  return found
}

export function checkProject({ world }: Context, projectId: string): void {
  if (!world.projects.some(({ id }) => id === projectId)) {
    throw new ServiceError(
      404,
      'Project.NotFound',
      `Workspace ${projectId} does not exist, or you are no member of it.`,
      'Look workspaces up with ListProjects.',
    )
  }
}
