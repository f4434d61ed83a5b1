import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { JobEnd } from '../jobs/followJob.ts'
import type { Unknown } from '../jobs/poll.ts'
import type { Call } from '../operations/operation.ts'
import { resolved, resultOf } from './resolved.ts'
import type { LocalFile, Plan, Step } from './step.ts'

export interface PlanTools {
  readonly call: Call
  /** Puts a local file where the service can read it and gives the URL. */
  readonly push: (file: LocalFile, signal?: AbortSignal) => Promise<string>
  readonly follow: (jobId: string, signal?: AbortSignal) => Promise<JobEnd>
}

export interface RunOptions {
  readonly signal?: AbortSignal
  /** Told before each step. */
  readonly onStep?: (step: Step, index: number) => void
  /** Told of each step when it has been done, or has failed, before anything else comes of it. */
  readonly onEnd?: (step: Step, end: StepEnd) => void
  /** The results of a run that stopped: its steps are not done again. */
  readonly results?: Results
}

export type StepEnd = { readonly answer: unknown } | { readonly error: CloudError }

/** Answers by the id of the step. Plain data. */
export type Results = Readonly<Record<string, unknown>>

export type PlanEnd =
  | { readonly end: 'done'; readonly results: Results }
  /** `left` begins with the step that failed. What `results` has was done and stays. */
  | { readonly end: 'stopped'; readonly error: CloudError; readonly left: readonly Step[]; readonly results: Results }

/** Runs the steps one after the other. Never repeats one, stops at the first that fails. */
export async function runPlan(
  { steps }: Plan,
  tools: PlanTools,
  { signal, onStep, onEnd, results: before = {} }: RunOptions = {},
): Promise<PlanEnd> {
  let results = before
  for (const [index, step] of steps.entries()) {
    if (step.id in results) continue
    try {
      if (signal?.aborted) throw notBegun()
      onStep?.(step, index)
      const answer = await run(step, tools, results, signal)
      results = { ...results, [step.id]: answer }
      onEnd?.(step, { answer })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      onEnd?.(step, { error })
      return { end: 'stopped', error, left: steps.slice(index), results }
    }
  }
  return { end: 'done', results }
}

async function run(step: Step, { call, push, follow }: PlanTools, results: Results, signal: AbortSignal | undefined): Promise<unknown> {
  switch (step.kind) {
    case 'push':
      return { url: await push(step.file, signal) }
    case 'call':
      return call(step.operation, resolved(step.input, results) as never, signal && { signal })
    case 'follow':
      return ended(await follow(String(resultOf(step.job, results)), signal))
    default:
      return step satisfies never
  }
}

/** A job that ends otherwise than well stops the plan. */
function ended(end: JobEnd): JobEnd {
  switch (end.end) {
    case 'success':
      return end
    case 'fail':
      throw new CloudError({ kind: 'refused', code: 'JobFailed', message: end.error, mayHaveHappened: false })
    case 'cancel':
      throw new CloudError({ kind: 'cancelled', code: 'JobCancelled', message: end.error, mayHaveHappened: true })
    case 'unknown':
      throw unknownEnd(end)
    default:
      return end satisfies never
  }
}

/** `notFound`: the service does not know the job any more, and its end will never be seen. */
function unknownEnd({ reason, error }: Unknown): CloudError {
  const kind = error?.kind === 'notFound' ? 'notFound' : 'timeout'
  return new CloudError({ ...error?.facts, kind, code: 'JobUnknown', message: reason, mayHaveHappened: true })
}

function notBegun(): CloudError {
  return new CloudError({ kind: 'cancelled', code: 'Cancelled', message: say`You stopped before this step.`, mayHaveHappened: false })
}
