import { inTurn, listOf, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { CloudErrorFacts } from '../../cloud/call/cloudError.ts'
import { hintFor } from '../../cloud/call/errorKinds.ts'
import { withFullStop } from '../../cloud/call/withFullStop.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import type { PlanEnd, Results } from '../../cloud/plan/runPlan.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Plan, Step } from '../../cloud/plan/step.ts'
import { taken } from './taken.ts'

export type Stop = Extract<PlanEnd, { end: 'stopped' }>

/** What is said when a plan has stopped: why, what was done and stays, what was not done, and what nobody knows of. */
export function stoppedMessage(plan: Plan, stop: Stop): Words {
  const { message } = stop.error.facts
  const hint = hintOf(stop)
  const requestId = requestIdOf(stop)
  return inTurn([
    outcome(plan, stop.error.facts),
    // A mere text is the service's own.
    typeof message === 'string' ? say`The service says: ${withFullStop(message)}` : message,
    ...(hint === undefined ? [] : [hint]),
    ...(sendsApi(stop.left[0]) && taken(stop.error) === 'path'
      ? [say`If that is another API, write another path into the document and try again.`]
      : []),
    ...howFar(plan, stop),
    ...(requestId === undefined ? [] : [say`Request ID: ${requestId}`]),
  ])
}

/** Scripts, files and resources have paths too, of another kind. */
function sendsApi(step: Step | undefined): boolean {
  return step?.kind === 'call' && (step.operation === dataService.create || step.operation === dataService.update)
}

/** What the service goes on with has not stopped. */
function outcome({ title }: Plan, { kind, code }: CloudErrorFacts): Words {
  if (code === 'JobUnknown') return say`${title}: its end has not been seen.`
  return kind === 'cancelled' ? say`${title}: cancelled.` : say`${title}: stopped.`
}

function howFar({ steps }: Plan, stop: Stop): Words[] {
  const { error, left, results } = stop
  const [failed, ...others] = left
  if (failed?.kind === 'follow')
    return error.facts.code === 'JobUnknown' ? [] : [steps.some(isCheck) ? untouched : say`Whether a part of it was done it does not say.`]
  const done = steps.filter(({ id }) => id in results)
  const unclear = isUnclear(stop)
  const isUntouched = !unclear && !done.some(({ kind }) => kind === 'call')
  if (steps.length === 1) return isUntouched ? [untouched] : []
  const notDone = unclear ? others : left
  return [
    ...(done.length > 0 ? [say`Done: ${titles(done)}.`] : []),
    ...(unclear && failed ? [say`Unclear: ${failed.title}.`] : []),
    ...(notDone.length > 0 ? [say`Not done: ${titles(notDone)}.`] : []),
    ...(isUntouched ? [untouched] : []),
  ]
}

const untouched = say`The workspace is as it was.`

/** It changes nothing, however it ends. */
function isCheck(step: Step): boolean {
  return step.kind === 'call' && step.input.DryRun === true
}

/** To look before a second try is no advice for what has changed nothing. */
function hintOf({ error: { facts }, left: [failed] }: Stop): Words | undefined {
  return facts.mayHaveHappened && failed && isCheck(failed) ? hintFor(facts.kind) : facts.hint
}

/**
 * Whether the step that failed may have been carried out all the same, so that it must not be repeated blindly. A file that is sent twice does no harm, nor does
 * a check.
 */
export function isUnclear({ error, left: [failed] }: Stop): boolean {
  return error.mayHaveHappened && failed !== undefined && failed.kind !== 'push' && !isCheck(failed)
}

/** Of the request that failed, or of the one that started the job that did. */
export function requestIdOf({ error, left: [failed], results }: Stop): string | undefined {
  return error.facts.requestId ?? (failed?.kind === 'follow' ? idIn(results, failed.job.$result) : undefined)
}

function idIn(results: Results, step: string): string | undefined {
  const answer = results[step]
  return isRecord(answer) && typeof answer.RequestId === 'string' ? answer.RequestId : undefined
}

function titles(steps: readonly Step[]): Words {
  const shown = steps.slice(0, 5).map(({ title }) => title)
  return steps.length > 5 ? say`${listOf(shown)} … (${steps.length})` : listOf(shown)
}
