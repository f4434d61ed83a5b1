import type { Tools } from '../../tools.ts'
import type { ApiAnswers } from './apiAnswers.ts'
import { wizardSteps } from './wizardSteps.ts'

/** Asks step by step what a new API is to be. Undefined when the user turned away. Rejects with a CloudError when a list cannot be had. */
export async function askForApi(tools: Pick<Tools, 'ui' | 'workspace'>): Promise<ApiAnswers | undefined> {
  let known: Partial<ApiAnswers> = {}
  for (const { answers, modes, ask } of wizardSteps) {
    if (modes && known.mode && !modes.includes(known.mode)) continue
    const answer = await ask(tools, known)
    if (answer === undefined) return undefined
    known = { ...known, [answers]: answer }
  }
  // Every step that all modes have has been answered.
  return known as ApiAnswers
}
