import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { followJob } from '../../cloud/jobs/followJob.ts'
import { type PlanEnd, type Results, type RunOptions, runPlan } from '../../cloud/plan/runPlan.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import { fileSource } from '../../cloud/transfer/byteSource.ts'
import type { Tools } from '../../tools.ts'

/** Runs what is left of a plan, with its progress in sight. A cancel ends the wait for what is under way and begins nothing more. */
export function attempt(
  { ui, workspace }: Pick<Tools, 'ui' | 'workspace'>,
  plan: Plan,
  results: Results,
  hooks: Pick<RunOptions, 'onStep' | 'onEnd'> = {},
): Promise<PlanEnd> {
  const { call, push, now, sleep } = workspace
  const count = plan.steps.length
  return ui.progress(plan.title, async ({ report, signal }) => {
    let at = 0
    let title: Words = plan.title
    const tell = (message: Words, share = 0) =>
      report(count === 1 ? message : say`${message} (${at + 1} of ${count})`, (at + share) / count)
    const tools = {
      call,
      async push(file: Parameters<typeof push>[0]) {
        const { size } = await fileSource(file.path)
        return push(file, signal, (bytes) => tell(say`${title}: ${Math.floor(100 * part(bytes, size))} %`, part(bytes, size)))
      },
      follow(jobId: string) {
        const start = now()
        // The service says how far a job is when it is started and never again.
        return followJob(call, jobId, { now, sleep, signal, onLook: () => tell(say`${title}: ${seconds(now() - start)} s so far`) })
      },
    }
    return runPlan(plan, tools, {
      signal,
      results,
      ...hooks,
      onStep(step, index) {
        hooks.onStep?.(step, index)
        at = index
        title = step.title
        tell(title)
      },
    })
  })
}

/** From 0 to 1. */
function part(bytes: number, size: number): number {
  return size === 0 ? 1 : Math.min(1, bytes / size)
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000)
}
