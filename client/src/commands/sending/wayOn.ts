import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Results } from '../../cloud/plan/runPlan.ts'
import { isUnclear, type Stop } from './stoppedMessage.ts'
import { taken } from './taken.ts'

/** How to go on after a stop. */
export interface Way {
  readonly action: 'again' | 'look' | 'change'
  readonly label: Words
  /** Of the steps that need not be done again. */
  readonly results: Results
}

/** `changeable`: what is there already could be changed instead. */
export function wayOn(stop: Stop, changeable: boolean): Way {
  const { error, left, results } = stop
  const [failed] = left
  if (failed?.kind === 'follow') {
    // Watching changes nothing. A job that has ended badly is another matter: it has to be started again.
    if (error.facts.code === 'JobUnknown') return { action: 'again', label: say`Watch Again`, results }
    const { [failed.job.$result]: _, ...before } = results
    return { action: 'again', label: say`Try Again`, results: before }
  }
  if (isUnclear(stop)) return { action: 'look', label: say`Look First`, results }
  if (changeable && left.length === 1 && taken(error)) return { action: 'change', label: say`Change It Instead…`, results }
  return { action: 'again', label: error.kind === 'cancelled' ? say`Go On` : say`Try Again`, results }
}
