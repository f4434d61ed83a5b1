/** A copy with memory of its own: a slice would keep the whole text alive that it was cut out of, for as long as it lives itself. */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}
