import type { Block } from '../document/block.ts'
import type { Path } from '../problem.ts'
import type { Desk } from './cards/card.ts'
import { Scope } from './scope.ts'

/** The scopes of a document, by the block that holds them. */
export class Scopes {
  readonly #desk: Desk
  readonly #scopes = new Map<Block, Scope[]>()
  /** Those that an update has to do with. */
  readonly #open = new Set<Scope>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** The scope with a container in a block; from now on there is one. */
  at(block: Block, container: Path): Scope {
    const scopes = this.#scopes.get(block) ?? []
    const known = scopes.findLast(
      (scope) => scope.container.length === container.length && scope.container.every((step, i) => step === container[i]),
    )
    if (known) return known
    const scope = new Scope(block, container, this.#desk)
    scopes.push(scope)
    this.#scopes.set(block, scopes)
    return scope
  }

  /** Blocks with lists have given way to others: what lived in them lives on in these. */
  move(holders: readonly (readonly [before: Block, after: Block])[]): void {
    for (const [before, after] of holders) {
      const scopes = this.#scopes.get(before) ?? []
      this.#scopes.delete(before)
      this.#scopes.set(after, scopes)
      for (const scope of scopes) scope.moveTo(after)
    }
  }

  drop(block: Block): void {
    this.#scopes.delete(block)
  }

  changes(scope: Scope): void {
    this.#open.add(scope)
  }

  settle(orderOf: (block: Block) => number): void {
    for (const scope of this.#open) scope.settle(orderOf)
    this.#open.clear()
  }
}
