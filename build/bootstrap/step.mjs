import { performance } from 'node:perf_hooks'
import { Failure } from './failure.mjs'

const QUIET_MS = 1000

/**
 * Does one step of a task. A step that takes longer than a second gets a progress line when that second is over and another at its end;
 * a quick one says nothing. When it fails, the sentence starts with the step's title.
 *
 * @template T
 * @param {string} title what is being done, as in "Installing packages"
 * @param {() => T | Promise<T>} work
 * @param {(line: string) => void} [say]
 * @returns {Promise<T>}
 */
export async function step(title, work, say = (line) => console.log(line)) {
  const start = performance.now()
  let slow = false
  const timer = setTimeout(() => {
    slow = true
    say(`${title} …`)
  }, QUIET_MS)
  try {
    const result = await work()
    if (slow) say(`${title}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`${title} failed. ${error.message}`)
    throw error
  } finally {
    clearTimeout(timer)
  }
}
