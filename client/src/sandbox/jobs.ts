import type { Context } from './context.ts'
import { type Import, importWorkflow } from './entities/importWorkflow.ts'
import { takeInnerNodes } from './spec/innerNodes.ts'
import { readSpec } from './spec/readSpec.ts'
import type { JobRecord } from './store/records.ts'
import { type Change, put } from './store/store.ts'

/** Starts an import, which takes as long as `context.pace` says. A spec that cannot be read at all is refused here and starts no job. */
export function startImport(context: Context, projectId: string, spec: string, dryRun: boolean): JobRecord {
  const { inner } = takeInnerNodes(readSpec(spec, 'workflow').entity)
  const now = context.clock()
  const failWith = context.faults.takeJobFailure('ImportWorkflowDefinition')
  const job: JobRecord = {
    id: context.ids.entity(),
    projectId,
    createTime: now,
    dueTime: now + context.pace.importWorkflow(inner.length + 1),
    status: 'Running',
    spec,
    dryRun,
    ...(failWith !== undefined && { failWith }),
  }
  context.store.commit([put('job', job)])
  return job
}

/** Ends the jobs whose time has come. What a job changes and its end are one commit: after a crash it has happened or is still to come. */
export function advanceJobs(context: Context): void {
  for (const job of context.store.tables.job.find('status', 'Running')) {
    if (job.dueTime <= context.clock()) context.store.commit(ended(context, job))
  }
}

/** Ends a running job without doing anything. Returns whether there was one. */
export function cancelJob(context: Context, id: string): boolean {
  const job = context.store.tables.job.get(id)
  if (job?.status !== 'Running') return false
  const { spec: _, ...rest } = job
  context.store.commit([put('job', { ...rest, status: 'Cancel', error: 'The job was cancelled.' })])
  return true
}

/** 0 to 100. */
export function progressOf(job: JobRecord, now: number): number {
  if (job.status !== 'Running') return job.status === 'Success' ? 100 : 0
  return Math.min(99, Math.max(0, Math.floor((100 * (now - job.createTime)) / (job.dueTime - job.createTime))))
}

function ended(context: Context, { spec = '', ...job }: JobRecord): Change[] {
  if (job.failWith !== undefined) return [put('job', { ...job, status: 'Fail', error: job.failWith })]
  const done = attempt(() => importWorkflow(context, job.projectId, spec))
  if ('error' in done) return [put('job', { ...job, status: 'Fail', error: done.error })]
  const success = put('job', { ...job, status: 'Success', ...(!job.dryRun && { response: done.workflowId }) })
  return job.dryRun ? [success] : [...done.changes, success]
}

/** Whatever goes wrong in a job is its end and nobody else's. */
function attempt(work: () => Import): Import {
  try {
    return work()
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
