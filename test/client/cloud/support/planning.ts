import assert from 'node:assert/strict'
import type { NoPlan, Plan } from '../../../../client/src/cloud/plan/step.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

export const projectId = '10000'
export const resource = { version: '1.1.0', kind: 'Resource', spec: { fileResources: [{ name: 'my.jar', type: 'jar' }] } }
export const node = { version: '2.0.0', kind: 'Node', spec: { nodes: [{ id: 'n', name: 'load' }] } }
export const workflow = (nodes: object[] = [], more: object = {}) => ({
  version: '2.0.0',
  kind: 'CycleWorkflow',
  spec: { workflows: [{ id: 'w', name: 'daily', nodes, ...more }] },
})

/** A plan as a person sees it: its title, the operation of each step with its input but for the spec, and the notes. */
export function picture(plan: Plan | NoPlan): unknown {
  assert(!('problem' in plan), problemOf(plan))
  const steps = plan.steps.map((step) => {
    if (step.kind !== 'call') return step.kind
    const { Spec: _, ...input } = step.input
    return [step.operation.action, input]
  })
  return { title: spoken(plan.title), steps, notes: plan.notes.map(({ kind, message }) => `${kind}: ${spoken(message)}`) }
}

export function problemOf(plan: Plan | NoPlan): string {
  return 'problem' in plan ? spoken(plan.problem) : 'no problem'
}

export function specOf(plan: Plan | NoPlan, id: string): unknown {
  const step = 'problem' in plan ? undefined : plan.steps.find((step) => step.id === id)
  const spec = step?.kind === 'call' ? step.input.Spec : undefined
  return typeof spec === 'object' && '$json' in spec ? spec.$json : undefined
}
