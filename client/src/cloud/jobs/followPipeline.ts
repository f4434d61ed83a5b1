import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { Call } from '../operations/operation.ts'
import { type PipelineRun, pipeline, type Stage } from '../operations/pipeline.ts'
import type { JobEnd } from './followJob.ts'
import { type PollOptions, poll } from './poll.ts'

export interface PipelineOptions extends PollOptions {
  /** Told at each look, with all stages as they are. */
  readonly onLook?: (run: PipelineRun) => void
}

/**
 * Drives a publish process to its end: starts each stage when those before it have succeeded. Which stages there are differs from workspace to
 * workspace, and the build runs by itself. A stage is started once; whether that was heard shows at the next look.
 */
export function followPipeline(
  call: Call,
  run: { readonly projectId: string; readonly id: string },
  options: PipelineOptions,
): Promise<JobEnd> {
  const { onLook, ...polling } = options
  const place = { ProjectId: run.projectId, Id: run.id }
  const callOptions = polling.signal && { signal: polling.signal }
  const started = new Set<string>()
  return poll<JobEnd>(async () => {
    const { Pipeline } = await call(pipeline.get, place, callOptions)
    onLook?.(Pipeline)
    const end = endOf(Pipeline)
    const next = end ? undefined : nextStage(Pipeline.Stages ?? [])
    if (!next || started.has(next.Code)) return end
    started.add(next.Code)
    try {
      await call(pipeline.runStage, { ...place, Code: next.Code }, callOptions)
    } catch (error) {
      if (!(error instanceof CloudError) || error.kind === 'cancelled') throw error
      if (error.kind === 'throttled') started.delete(next.Code)
      else if (!error.mayHaveHappened) return stuck(next, error)
    }
    return undefined
  }, polling)
}

/** Only `Success` is success. */
function endOf({ Status, Message, Stages = [] }: PipelineRun): JobEnd | undefined {
  const failed = Stages.find((stage) => stage.Status === 'Fail')
  const silent = failed ? say`Stage ${failed.Name ?? failed.Code} has failed.` : say`The service gives no reason.`
  const why: Words = failed?.Message || Message || silent
  if (Status === 'Success') return { end: 'success' }
  if (Status === 'Fail' || Status === 'Termination') return { end: 'fail', error: why }
  return Status === 'Cancel' ? { end: 'cancel', error: why } : undefined
}

/** The stage whose turn it is and that waits to be started. */
function nextStage(stages: readonly Stage[]): Stage | undefined {
  const inOrder = [...stages].sort((a, b) => (a.Step ?? 0) - (b.Step ?? 0))
  const first = inOrder.find(({ Status }) => Status !== 'Success')
  return first?.Status === 'Init' && first.Type !== 'Build' ? first : undefined
}

function stuck({ Name, Code }: Stage, error: CloudError): JobEnd {
  return { end: 'unknown', reason: say`The stage ${Name ?? Code} cannot be started from here: ${error.facts.message}`, error }
}
