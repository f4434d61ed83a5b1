import { closest } from '../../closest.ts'
import type { Block } from '../../document/block.ts'
import { Card, type Desk, swept } from './card.ts'
import { NearNames } from './nearNames.ts'
import { sameFacts } from './sameFacts.ts'

/** What a block says that others may care about. */
export interface Fact {
  readonly block: Block
}

/** Among so many names any one may be meant by a text; of more, only those that differ from it by a slip. */
const few = 200

/** Facts by the name that they are about. */
export class Cards<F extends Fact> {
  readonly #desk: Desk
  readonly #cards = new Map<string, NameCard<F>>()
  /** The names as a whole, for as long as they are few. */
  readonly #names: Card
  /** How many names have facts. */
  #count = 0
  #near: NearNames | undefined
  /** What the cards said before the changes that are not settled yet; undefined before the first time. */
  #before: Map<string, readonly F[]> | undefined
  #swept = 0

  constructor(desk: Desk) {
    this.#desk = desk
    this.#names = new Card(desk)
  }

  put(name: string, fact: F): void {
    const card = this.#change(name)
    if (card.facts.length === 0) this.#count++
    card.facts = card.facts.length === 0 ? [fact] : [...card.facts, fact]
  }

  /** Takes away what a block says under a name. */
  drop(name: string, block: Block): void {
    const card = this.#change(name)
    const left = card.facts.filter((fact) => fact.block !== block)
    if (left.length === 0 && card.facts.length > 0) this.#count--
    card.facts = left
  }

  /** In the order of the document. */
  get(name: string): readonly F[] {
    if (!this.#desk.asker) return this.#cards.get(name)?.facts ?? nothing
    const card = this.#card(name)
    card.asked()
    return card.facts
  }

  /** Each name that has facts, with them. */
  *all(): Iterable<readonly [name: string, facts: readonly F[]]> {
    for (const [name, { facts }] of this.#cards) if (facts.length > 0) yield [name, facts]
  }

  /** The name that may be meant by a text that is none. */
  guess(text: string): string | undefined {
    this.#names.asked()
    return this.#count > few ? this.near(text) : closest(text, [...this.#used()].sort())
  }

  /** The name that differs from a text by a slip. */
  near(text: string): string | undefined {
    if (!this.#near) {
      this.#near = new NearNames(this.#desk)
      for (const name of this.#used()) this.#near.put(name)
    }
    return this.#near.find(text)
  }

  /** Puts what has changed in order, and tells who asked for it. `orderOf`: where a block stands in the document, in comparison with others. */
  settle(orderOf: (block: Block) => number): void {
    for (const [name, before] of this.#before ?? []) {
      const card = this.#card(name)
      if (card.facts.length > 1) card.facts = card.facts.toSorted((a, b) => orderOf(a.block) - orderOf(b.block))
      if (!sameFacts(before, card.facts)) card.tell()
      const [was, is] = [before.length > 0, card.facts.length > 0]
      if (!was && is) this.#near?.put(name)
      if (was && !is) this.#near?.drop(name)
      if (was !== is && this.#count <= few + 1) this.#names.tell()
    }
    this.#before = new Map()
    this.#swept = swept(this.#cards, this.#swept, ({ facts }) => facts.length > 0)
  }

  #change(name: string): NameCard<F> {
    const card = this.#card(name)
    if (this.#before?.has(name) === false) this.#before.set(name, card.facts)
    return card
  }

  *#used(): Iterable<string> {
    for (const [name, { facts }] of this.#cards) if (facts.length > 0) yield name
  }

  #card(name: string): NameCard<F> {
    const known = this.#cards.get(name)
    if (known) return known
    const card = new NameCard<F>(this.#desk)
    this.#cards.set(name, card)
    return card
  }
}

/** What a document says under one name. */
class NameCard<F extends Fact> extends Card {
  facts: readonly F[] = nothing
}

const nothing: readonly never[] = []
