import type { Event } from 'vscode'

/** Waits until `look` finds something other than undefined: now, or after one of the events. The test's own time limit ends the waiting. */
export async function until<T>(event: Event<unknown>, look: () => T | undefined): Promise<T> {
  const now = look()
  if (now !== undefined) return now
  return new Promise((resolve, reject) => {
    const listening = event(() => {
      try {
        const found = look()
        if (found === undefined) return
        listening.dispose()
        resolve(found)
      } catch (error) {
        listening.dispose()
        reject(error)
      }
    })
  })
}
