import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { type JobStatus, job } from '../operations/job.ts'
import type { Call } from '../operations/operation.ts'
import { type PollOptions, poll, type Unknown } from './poll.ts'

/** How a job ended. `unknown` is no failure: nobody could see the end. */
export type JobEnd = { readonly end: 'success' } | { readonly end: 'fail' | 'cancel'; readonly error: Words } | Unknown

export interface FollowOptions extends PollOptions {
  /** Told at each look while the job runs. */
  readonly onLook?: (status: JobStatus) => void
}

/** Follows an asynchronous job (an import) to its end. A cancel stops the watching: the service has no way to stop the job. */
export function followJob(call: Call, JobId: string, options: FollowOptions): Promise<JobEnd> {
  const { onLook, ...polling } = options
  return poll<JobEnd>(async () => {
    const { JobStatus: status } = await call(job.status, { JobId }, polling.signal && { signal: polling.signal })
    if (isRunning(status)) onLook?.(status)
    return isRunning(status) ? undefined : endOf(status)
  }, polling)
}

/** `Completed` is text, and the only thing that says that the job is over. */
function isRunning({ Completed, Status }: JobStatus): boolean {
  if (Completed === undefined) return Status === 'Running'
  return String(Completed).toLowerCase() !== 'true'
}

function endOf({ Status, Error: error }: JobStatus): JobEnd {
  switch (Status) {
    case 'Success':
      return { end: 'success' }
    case 'Fail':
      return { end: 'fail', error: error || say`The service gives no reason.` }
    case 'Cancel':
      return { end: 'cancel', error: error || say`The job was cancelled in the service.` }
    default:
      return { end: 'unknown', reason: error ? say`${oddState(Status)} ${error}` : oddState(Status) }
  }
}

function oddState(state = ''): Words {
  return say`The job has ended with the state "${state}", which is not known.`
}
