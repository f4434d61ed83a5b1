import { inTurn, listOf, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { PlanEnd, Results } from '../../cloud/plan/runPlan.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Plan, Step } from '../../cloud/plan/step.ts'

export type Stop = Extract<PlanEnd, { end: 'stopped' }>

/** What is said when a plan has stopped: why, what was done and stays, what was not done, and what nobody knows of. */
export function stoppedMessage({ title, steps }: Plan, stop: Stop): Words {
  const { error, left, results } = stop
  const { kind, message, hint } = error.facts
  const requestId = requestIdOf(stop)
  const done = steps.filter(({ id }) => id in results)
  const unclear = isUnclear(stop)
  const notDone = unclear ? left.slice(1) : left
  const several = steps.length > 1
  return inTurn([
    kind === 'cancelled' ? say`${title}: cancelled.` : say`${title}: stopped.`,
    message,
    ...(hint === undefined ? [] : [hint]),
    ...(several && done.length > 0 ? [say`Done: ${titles(done)}.`] : []),
    ...(several && unclear && left[0] ? [say`Unclear: ${left[0].title}.`] : []),
    ...(several && notDone.length > 0 ? [say`Not done: ${titles(notDone)}.`] : []),
    ...(done.some(({ kind }) => kind === 'call') || unclear ? [] : [say`The workspace is as it was.`]),
    ...(requestId === undefined ? [] : [say`Request ID: ${requestId}`]),
  ])
}

/** Whether the step that failed may have been carried out all the same, so that it must not be repeated blindly. A file that is sent twice does no harm. */
export function isUnclear({ error, left: [failed] }: Stop): boolean {
  return error.mayHaveHappened && failed?.kind !== 'push'
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
