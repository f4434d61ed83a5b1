import { Card, type Desk, swept } from './card.ts'

/** How many facts there are under a name: whoever asks cares only whether there are any. */
export class Tally {
  readonly #desk: Desk
  readonly #counts = new Map<string, number>()
  readonly #cards = new Map<string, Card>()
  /** Whether there were facts before the changes that are not settled yet; undefined before the first time. */
  #before: Map<string, boolean> | undefined
  #swept = 0

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** `by`: so many more, or fewer when negative. */
  count(name: string, by: number): void {
    const before = this.#counts.get(name) ?? 0
    if (this.#before?.has(name) === false) this.#before.set(name, before > 0)
    if (before + by === 0) this.#counts.delete(name)
    else this.#counts.set(name, before + by)
  }

  /** Tells those who asked for a name that has facts now, or none any more. */
  settle(): void {
    for (const [name, before] of this.#before ?? []) if (before !== this.#counts.has(name)) this.#cards.get(name)?.tell()
    this.#before = new Map()
  }

  has(name: string): boolean {
    if (this.#desk.asker) this.#card(name).asked()
    return this.#counts.has(name)
  }

  #card(name: string): Card {
    const known = this.#cards.get(name)
    if (known) return known
    this.#swept = swept(this.#cards, this.#swept, () => false)
    const card = new Card(this.#desk)
    this.#cards.set(name, card)
    return card
  }
}
