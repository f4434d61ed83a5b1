import { closest } from '../closest.ts'

/**
 * Looks for the name that was meant, for as long as that is quick: where thousands of names are not found among thousands, nobody waits for a guess
 * at each of them. Make one for each check.
 */
export function guesses(budget = 200_000): (text: string, candidates: readonly string[]) => string | undefined {
  let left = budget
  return (text, candidates) => {
    left -= candidates.length
    return left < 0 ? undefined : closest(text, candidates)
  }
}
