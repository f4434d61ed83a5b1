import { CloudError } from '../../cloud/call/cloudError.ts'
import { type PipelineRun, pipeline } from '../../cloud/operations/pipeline.ts'
import { page } from '../../cloud/paging/page.ts'
import type { Entity } from '../../entity.ts'
import type { Workspace } from '../../workspace.ts'

/**
 * Starts a process that publishes a thing, or takes it offline, and gives its id. When the answer was lost it looks for such a process of the thing that is under
 * way, and never starts another. Rejects with a CloudError.
 */
export async function startPipeline(
  { call, id: ProjectId }: Workspace,
  { id }: Entity,
  Type: 'Online' | 'Offline',
  signal: AbortSignal,
): Promise<string> {
  try {
    return (await call(pipeline.create, { ProjectId, ObjectIds: [id], Type }, { signal })).Id
  } catch (error) {
    if (!(error instanceof CloudError) || !error.mayHaveHappened || signal.aborted) throw error
    const { rows } = await page(call, pipeline.list, { ProjectId, ObjectId: id }, undefined, { signal })
    const run = rows.find((one) => isUnderWay(one) && takesOffline(one) === (Type === 'Offline'))
    if (!run) throw error
    return run.Id
  }
}

function isUnderWay({ Status }: PipelineRun): boolean {
  return Status === 'Init' || Status === 'Running'
}

function takesOffline({ Stages = [] }: PipelineRun): boolean {
  return Stages.some(({ Type }) => Type === 'Offline' || Type === 'Delete')
}
