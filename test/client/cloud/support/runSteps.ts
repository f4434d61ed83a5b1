import assert from 'node:assert/strict'
import { runPlan } from '../../../../client/src/cloud/plan/runPlan.ts'
import type { NoPlan, Plan } from '../../../../client/src/cloud/plan/step.ts'
import { problemOf } from './planning.ts'
import type { SandboxCloud } from './sandboxCloud.ts'

export interface StepAnswer {
  readonly Id?: string
  readonly AsyncJob?: { readonly Response?: string }
  readonly Data?: string
}

/** Runs a plan that must go well, and gives the answers of its steps. */
export async function runSteps(cloud: SandboxCloud, plan: Plan | NoPlan): Promise<Readonly<Record<string, StepAnswer>>> {
  assert(!('problem' in plan), problemOf(plan))
  const end = await runPlan(plan, cloud.tools)
  assert(end.end === 'done', end.end === 'stopped' ? end.error.message : '')
  return end.results as Readonly<Record<string, StepAnswer>>
}
