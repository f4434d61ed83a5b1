import { closest } from '../closest.ts'

/**
 * Looks for the name that was meant among the keys of a map, for as long as that is quick: where thousands of names are not found among thousands, nobody waits for a guess
 * at each of them. Make one for each check.
 */
export function guesses(budget = 200_000): (text: string, candidates: ReadonlyMap<string, unknown>) => string | undefined {
  let left = budget
  return (text, candidates) => {
    left -= candidates.size
    return left < 0 ? undefined : closest(text, candidates.keys())
  }
}
