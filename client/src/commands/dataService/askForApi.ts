import type { Tools } from '../../tools.ts'
import type { ApiAnswers } from './apiAnswers.ts'
import { wizardSteps } from './wizardSteps.ts'

/** Asks step by step what a new API is to be, but for what is `given`. Undefined when the user turned away. Rejects with a CloudError when a list cannot be had. */
export async function askForApi(tools: Pick<Tools, 'ui' | 'workspace'>, given: Partial<ApiAnswers> = {}): Promise<ApiAnswers | undefined> {
  let known = given
  for (const { answers, modes, ask } of wizardSteps) {
    if (answers in given) continue
    if (modes && known.mode && !modes.includes(known.mode)) continue
    const answer = await ask(tools, known)
    if (answer === undefined) return undefined
    known = { ...known, [answers]: answer }
  }
  // Every step that all modes have has been answered.
  return known as ApiAnswers
}
