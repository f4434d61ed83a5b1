/** The answers that are kept at most; then it starts anew. */
const limit = 500

/**
 * A pure function of a text that remembers its answers: documents say the same few schedules, times and commands thousands of times.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    if (known.size >= limit) known.clear()
    const computed = compute(text)
    known.set(text, computed)
    return computed
  }
}
