import { distance } from 'fastest-levenshtein'

/** The candidate that a slip of the finger may have meant: other case, or few wrong letters for its length. Undefined when none is near. */
export function closest(text: string, candidates: Iterable<string>): string | undefined {
  const lower = text.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(text.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate === text || Math.abs(candidate.length - text.length) >= least) continue
    const cost = isSwap(lower, candidate.toLowerCase()) ? 1 : distance(lower, candidate.toLowerCase())
    if (cost < least) {
      best = candidate
      least = cost
    }
  }
  return best
}

/** Whether two neighbouring letters changed places, the commonest slip of all: one mistake, though two letters differ. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) && i + 1 < a.length
}
