/** Somebody whose answer depends on what the index says: it is to be asked again when that changes. */
export interface Asker {
  /** False once its block is gone. */
  readonly isCurrent: boolean
  stale(): void
}

/** Who asks the index at the moment. Nobody is told of changes who is not known. */
export interface Desk {
  asker: Asker | undefined
}

/** Something that the index says, and who wanted to know. */
export class Card {
  readonly #desk: Desk
  #askers: Asker[] | undefined
  #most = 16

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Whoever asks at the moment wants to know. Those that are gone are forgotten from time to time. */
  asked(): void {
    const { asker } = this.#desk
    if (!asker || this.#askers?.at(-1) === asker) return
    this.#askers ??= []
    if (this.#askers.length >= this.#most) {
      this.#askers = [...new Set(this.#askers.filter(({ isCurrent }) => isCurrent))]
      this.#most = Math.max(16, 2 * this.#askers.length)
    }
    this.#askers.push(asker)
  }

  /** Whether somebody is still to be told. */
  get isWanted(): boolean {
    return this.#askers?.some(({ isCurrent }) => isCurrent) ?? false
  }

  /** It says something else now: whoever asked is to ask again. */
  tell(): void {
    const askers = this.#askers ?? []
    this.#askers = undefined
    for (const asker of askers) if (asker.isCurrent) asker.stale()
  }
}

/** Forgets cards that nobody needs, once they have become many. Gives how many are left. */
export function swept<C extends Card>(cards: Map<string, C>, before: number, isNeeded: (card: C, name: string) => boolean): number {
  if (cards.size < 2 * before + 100) return before
  for (const [name, card] of cards) if (!isNeeded(card, name) && !card.isWanted) cards.delete(name)
  return cards.size
}
