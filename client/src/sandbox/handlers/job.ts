import { job } from '../../cloud/operations/job.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'

export const jobRoutes: readonly Route[] = [
  on(job.status, ({ JobId }, { store }) => {
    const found = store.tables.job.get(JobId)
    if (found === undefined) throw new ServiceError(404, 'Job.NotFound', `Job ${JobId} does not exist.`)
    const { id, status, createTime, error } = found
    // Texts, where the answer that started the job has a boolean and a number; and neither progress nor the workflow's id.
    return {
      JobStatus: {
        JobId: id,
        JobType: 'Create',
        Status: status,
        Completed: status === 'Running' ? 'False' : 'True',
        CreateTime: String(createTime),
        Error: error,
      },
    }
  }),
]
