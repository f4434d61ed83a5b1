import type { Words } from '../../../../server/src/language/sentence.ts'
import type { Results } from '../../cloud/plan/runPlan.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { runSending } from '../sending/runSending.ts'
import type { Change } from './entityOperations.ts'
import { lookUp } from './lookUp.ts'
import { readAgain } from './readAgain.ts'

export interface Changing {
  /** "Rename node a to b" */
  readonly title: Words
  /** The name of what says yes. */
  readonly action: Words
  readonly change: Change
  /** What is lost by it. */
  readonly warnings?: readonly Words[]
  /** What the user should know before. */
  readonly hints?: readonly Words[]
}

/** Sends one change of a thing after the user's yes. The answer, or undefined when it was not sent or not done; why has been said then. */
export async function change(
  tools: Tools,
  entity: Entity,
  { title, action, change, warnings = [], hints = [] }: Changing,
): Promise<Results[string] | undefined> {
  const plan: Plan = {
    title,
    steps: [{ kind: 'call', id: 'change', title, ...change }],
    notes: [
      ...warnings.map((message) => ({ kind: 'overwrites' as const, message })),
      ...hints.map((message) => ({ kind: 'hint' as const, message })),
    ],
  }
  const sent = await runSending(tools, {
    action,
    plan: () => plan,
    find: (_step, signal) => lookUp(tools.workspace, entity, signal),
  })
  if (sent.end === 'done') return sent.results.change
  if (sent.end === 'stopped' && sent.error.mayHaveHappened) await readAgain(tools, entity)
  return undefined
}
