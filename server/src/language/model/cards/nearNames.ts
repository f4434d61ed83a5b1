import { Card, type Desk } from './card.ts'

/** More names than this that are so much alike tell no slip from a plan. */
const crowd = 50

/**
 * Finds the name that differs from a text by letter case, by blanks, or by one character that is not a digit. Names that are numbered differ by a
 * digit on purpose, and so do names that differ in a letter standing alone (`part_a`, `part_b`).
 */
export class NearNames {
  readonly #desk: Desk
  readonly #alike = new Map<string, Alike>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  put(name: string): void {
    for (const alike of this.#groupsOf(name)) {
      alike.names.add(name)
      alike.tell()
    }
  }

  drop(name: string): void {
    for (const alike of this.#groupsOf(name)) {
      alike.names.delete(name)
      alike.tell()
    }
  }

  /** Of several names the first of the alphabet. */
  find(text: string): string | undefined {
    const bare = bareOf(text)
    // Of two characters, one is too much for a slip.
    if (bare.length < 3) return undefined
    const near: string[] = []
    for (const key of [0, -1, 1].flatMap((more) => halves(bare, bare.length + more))) {
      const alike = this.#at(key)
      alike.asked()
      if (alike.names.size > crowd) continue
      for (const name of alike.names) if (name !== text && isNear(bareOf(name), bare)) near.push(name)
    }
    return near.sort()[0]
  }

  #groupsOf(name: string): readonly Alike[] {
    const bare = bareOf(name)
    return halves(bare, bare.length).map((key) => this.#at(key))
  }

  #at(key: string): Alike {
    const known = this.#alike.get(key)
    if (known) return known
    const alike = new Alike(this.#desk)
    this.#alike.set(key, alike)
    return alike
  }
}

/** Names that have one half, all their digits and their length in common. */
class Alike extends Card {
  readonly names = new Set<string>()
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
