import { detached } from './detached.ts'

/** The answers that are kept at most; then it starts anew. */
const limit = 500

/** In characters. What is longer is not said again. */
const longest = 200

/**
 * A pure function of a text that remembers its answers: documents say the same few schedules, times and commands thousands of times.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (text) => {
    if (text.length > longest) return compute(text)
    const found = known.get(text)
    if (found) return found.answer
    if (known.size >= limit) known.clear()
    const copy = detached(text)
    const answer = compute(copy)
    known.set(copy, { answer })
    return answer
  }
}
