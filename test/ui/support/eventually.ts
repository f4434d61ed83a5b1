import { setTimeout } from 'node:timers/promises'
import { PATIENCE_MS } from './patience.ts'

const STEP_MS = 100

/** Looks again until `look` finds what it asserts, for as long as a person has patience; its last rejection is passed on. */
export async function eventually(look: () => Promise<void>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > end) throw error
    }
    await setTimeout(STEP_MS)
  }
}
