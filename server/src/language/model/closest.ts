import { distance } from 'fastest-levenshtein'

/** The candidate that a slip of the finger may have meant: other case, or few wrong letters for its length. Undefined when none is near. */
export function closest(text: string, candidates: Iterable<string>): string | undefined {
  const lower = text.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(text.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate === text || Math.abs(candidate.length - text.length) >= least) continue
    const cost = distance(lower, candidate.toLowerCase())
    if (cost < least) {
      best = candidate
      least = cost
    }
  }
  return best
}
