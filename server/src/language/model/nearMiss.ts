/** More names than this that are so much alike tell no slip from a plan. */
const crowd = 50

/**
 * Finds the name that differs from a text by letter case, by blanks, or by one character that is not a digit. Names that are numbered differ by a
 * digit on purpose, and so do names that differ in a letter standing alone (`part_a`, `part_b`).
 */
export function nearMisses(names: Iterable<string>): (text: string) => string | undefined {
  const alike = new Map<string, string[]>()
  for (const name of names) {
    const bare = bareOf(name)
    for (const key of halves(bare, bare.length)) {
      const others = alike.get(key)
      if (others) others.push(name)
      else alike.set(key, [name])
    }
  }
  return (text) => {
    const bare = bareOf(text)
    // Of two characters, one is too much for a slip.
    if (bare.length < 3) return undefined
    const keys = [0, -1, 1].flatMap((more) => halves(bare, bare.length + more))
    for (const key of keys) {
      const others = alike.get(key) ?? []
      const near = others.length > crowd ? undefined : others.find((name) => name !== text && isNear(bareOf(name), bare))
      if (near !== undefined) return near
    }
    return undefined
  }
}

function bareOf(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '')
}

/** One slip leaves one half of a name and all its digits as they were: names of `length` are found by either half. */
function halves(bare: string, length: number): string[] {
  const middle = Math.floor(length / 2)
  const digits = bare.replace(/\D+/g, '')
  return [`${digits} ${length} < ${bare.slice(0, middle)}`, `${digits} ${length} > ${bare.slice(bare.length - (length - middle))}`]
}

function isNear(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [inA, inB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (inA.length > 1 || inB.length > 1) return false
  return !(isLetter(inA) && isLetter(inB) && !isLetter(a[head - 1]) && !isLetter(a[head + 1]))
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /^\p{L}$/u.test(character)
}
