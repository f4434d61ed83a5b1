import { dataworks } from './dataworks.ts'
import { answer } from './define.ts'

/** Neither progress nor the id of the workflow is here: keep them from the answer that started the job. */
export interface JobStatus {
  readonly JobId: string
  readonly Status?: 'Success' | 'Fail' | 'Cancel' | 'Running'
  readonly Completed?: 'True' | 'False' | boolean
  readonly Error?: string
  readonly JobType?: string
  readonly CreateTime?: string
}

export const job = {
  status: dataworks.read('GetJobStatus', { JobId: 'query text' }, answer<{ JobStatus: JobStatus }>),
}
