import type { Results } from '../../cloud/plan/runPlan.ts'
import type { Plan, Step } from '../../cloud/plan/step.ts'

/**
 * The results that still count when a plan has been made again, from a document that may have been mended: those of the steps that lead it and are as they
 * were. After the first step that is another one now, everything is to be sent.
 */
export function kept(results: Results, before: Plan | undefined, now: Plan): Results {
  if (!before) return {}
  const changed = now.steps.findIndex((step, index) => !isSame(step, before.steps[index]))
  const leading = changed < 0 ? now.steps : now.steps.slice(0, changed)
  return Object.fromEntries(leading.filter(({ id }) => id in results).map(({ id }) => [id, results[id]]))
}

function isSame(step: Step, other: Step | undefined): boolean {
  return JSON.stringify(step) === JSON.stringify(other)
}
