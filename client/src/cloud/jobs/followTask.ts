import { say } from '../../../../server/src/language/sentence.ts'
import { driveFile } from '../operations/driveFile.ts'
import type { Task } from '../operations/driveShapes.ts'
import type { Call } from '../operations/operation.ts'
import type { JobEnd } from './followJob.ts'
import { type PollOptions, poll } from './poll.ts'

/** Follows what a Drive call started (move, copy, delete, trash, restore). Without a task it was done at once. */
export async function followTask(call: Call, { async_task_id }: Task, options: PollOptions): Promise<JobEnd> {
  if (!async_task_id) return { end: 'success' }
  return poll<JobEnd>(async () => {
    const { state, message } = await call(driveFile.task, { async_task_id }, options.signal && { signal: options.signal })
    if (state === 'Running') return undefined
    if (state === 'Succeed') return { end: 'success' }
    if (state === 'PartialSucceed') return { end: 'fail', error: message || say`Only a part of it was done.` }
    if (state === 'Failed') return { end: 'fail', error: message || say`The service gives no reason.` }
    return { end: 'unknown', reason: say`The task has ended with the state "${state ?? ''}", which is not known.` }
  }, options)
}
