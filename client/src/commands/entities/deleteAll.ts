import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError, type CloudErrorKind } from '../../cloud/call/cloudError.ts'
import { followTask } from '../../cloud/jobs/followTask.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import { type Entity, isInDrive } from '../../entity.ts'
import type { Progress } from '../../ui.ts'
import type { Workspace } from '../../workspace.ts'
import type { DriveDeletion } from './askToDelete.ts'
import { entityOperations } from './entityOperations.ts'
import { named } from './named.ts'

/** What became of a thing that was to be deleted. */
export type Deletion =
  | { readonly entity: Entity; readonly end: 'done' }
  /** Nobody knows whether it is there still. */
  | { readonly entity: Entity; readonly end: 'failed' | 'unclear'; readonly reason: Words; readonly error?: CloudError }
  /** It was not tried any more. */
  | { readonly entity: Entity; readonly end: 'left' }

/** Trouble with one thing. Any other would come back with the next one. */
const aboutOne: ReadonlySet<CloudErrorKind> = new Set(['refused', 'conflict', 'notFound', 'permission'])

/** Deletes one after the other, each by one request that is never repeated. Goes on after a refusal, and stops when the trouble is a general one. */
export async function deleteAll(
  workspace: Workspace,
  entities: readonly Entity[],
  drive: DriveDeletion,
  { report, signal }: Progress,
): Promise<readonly Deletion[]> {
  const ends: Deletion[] = []
  let stopped = false
  for (const [at, entity] of entities.entries()) {
    if (stopped || signal.aborted) {
      ends.push({ entity, end: 'left' })
      continue
    }
    report(named(entity), at / entities.length)
    const end = await deleteOne(workspace, entity, drive, signal)
    stopped = 'error' in end && end.error !== undefined && !aboutOne.has(end.error.kind)
    ends.push(end)
  }
  return ends
}

async function deleteOne(workspace: Workspace, entity: Entity, drive: DriveDeletion, signal: AbortSignal): Promise<Deletion> {
  const { call, id, now, sleep } = workspace
  const operations = entityOperations[entity.kind]
  const { operation, input } = (drive === 'trash' && operations.trash?.(entity)) || operations.delete(entity, id)
  try {
    const answer = await call(operation, input as never, { signal })
    if (!isInDrive(entity.kind) || !isRecord(answer) || typeof answer.async_task_id !== 'string') return { entity, end: 'done' }
    const end = await followTask(call, { async_task_id: answer.async_task_id }, { now, sleep, signal })
    if (end.end === 'success') return { entity, end: 'done' }
    return end.end === 'unknown' ? { entity, end: 'unclear', reason: end.reason } : { entity, end: 'failed', reason: end.error }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    // It was to go, and is gone: with a folder above it, or by somebody else's hand.
    if (error.kind === 'notFound' && isInDrive(entity.kind)) return { entity, end: 'done' }
    return { entity, end: error.mayHaveHappened ? 'unclear' : 'failed', reason: said(error), error }
  }
}

function said({ facts: { message, hint } }: CloudError): Words {
  return hint === undefined ? message : say`${message} ${hint}`
}
