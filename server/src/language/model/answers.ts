import type { Block } from '../document/block.ts'
import type { Difference } from '../document/difference.ts'
import type { Asker, Desk } from './cards/card.ts'

/** Blocks that are not there any more, and those that were not there before. */
export type Changes = Pick<Difference, 'gone' | 'come'>

/** What the blocks of a document answer to a question of which the index is a part: each is asked again only when it says something else to it. */
export class Answers<T> {
  readonly #desk: Desk
  readonly #ask: (block: Block) => T | undefined
  readonly #changed: (before: T | undefined, after: T | undefined) => void
  readonly #askers = new Map<Block, BlockAsker>()
  readonly #answers = new Map<Block, T>()
  readonly #stale: BlockAsker[] = []

  /** `ask`: the answer of a block, or undefined when it has none. What it looks up in the index is noted. */
  constructor(desk: Desk, ask: (block: Block) => T | undefined, changed: (before: T | undefined, after: T | undefined) => void = () => {}) {
    this.#desk = desk
    this.#ask = ask
    this.#changed = changed
  }

  update({ gone, come }: Changes): void {
    for (const { block } of gone) {
      const asker = this.#askers.get(block)
      if (asker) asker.isCurrent = false
      this.#askers.delete(block)
      this.#set(block, undefined)
    }
    for (const { block } of come) {
      const asker = new BlockAsker(block, this.#stale)
      this.#askers.set(block, asker)
      asker.stale()
    }
  }

  /** The blocks that have an answer, with it; in no order. */
  get(): ReadonlyMap<Block, T> {
    const stale = this.#stale.splice(0)
    const { asker: before } = this.#desk
    for (const asker of stale) {
      if (!asker.isCurrent) continue
      asker.isStale = false
      this.#desk.asker = asker
      this.#set(asker.block, this.#ask(asker.block))
    }
    this.#desk.asker = before
    return this.#answers
  }

  #set(block: Block, after: T | undefined): void {
    const before = this.#answers.get(block)
    if (before === after) return
    if (after === undefined) this.#answers.delete(block)
    else this.#answers.set(block, after)
    this.#changed(before, after)
  }
}

class BlockAsker implements Asker {
  readonly block: Block
  isCurrent = true
  isStale = false
  readonly #queue: BlockAsker[]

  constructor(block: Block, queue: BlockAsker[]) {
    this.block = block
    this.#queue = queue
  }

  stale(): void {
    if (this.isStale) return
    this.isStale = true
    this.#queue.push(this)
  }
}
