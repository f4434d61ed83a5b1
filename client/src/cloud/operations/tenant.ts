import type { Outcome } from './dataServiceShapes.ts'
import { dataworks2020 } from './dataworks.ts'
import { answer } from './define.ts'

const { readByPost } = dataworks2020

export interface ProjectDetail {
  readonly ProjectId: string
  readonly TenantId?: string
  readonly ProjectIdentifier?: string
  readonly ProjectName?: string
}

/** The two ways to the tenant of a workspace. */
export const tenant = {
  project: readByPost('GetProject', { ProjectId: 'query id?', ProjectIdentifier: 'query text?' }, answer<Outcome<ProjectDetail>>),
  projectDetail: readByPost('GetProjectDetail', { ProjectId: 'query id' }, answer<Outcome<ProjectDetail>>),
}
