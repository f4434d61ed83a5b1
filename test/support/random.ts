/** Numbers that look random and are the same in every run: from 0 up to, but not including, the limit. */
export type Random = (limit: number) => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

export function oneOf<T>(list: readonly T[], random: Random): T | undefined {
  return list[random(list.length)]
}
