import type { Block } from '../document/block.ts'
import { Answers, type Changes } from './answers.ts'
import type { Desk } from './cards/card.ts'
import { type Dependency, dependenciesOf } from './dependencies.ts'
import type { Index } from './index.ts'
import { Order } from './order.ts'
import type { Scope } from './scope.ts'

/** The dependencies of those scopes in which nodes wait for each other in a circle, in the order of the text. */
export function knottedDependencies(index: Index): Iterable<readonly Dependency[]> {
  return index.along(newGraph).knotted()
}

function newGraph(index: Index, desk: Desk): Graph {
  return new Graph(index, desk)
}

/** Who waits for whom, block by block, so that it is known of each scope without a look at all of it whether there is a circle. */
class Graph {
  readonly #index: Index
  readonly #answers: Answers<readonly Dependency[]>
  readonly #orders = new Map<Scope, Order>()

  constructor(index: Index, desk: Desk) {
    this.#index = index
    this.#answers = new Answers<readonly Dependency[]>(
      desk,
      (block) => this.#ask(block),
      (before, after) => this.#change(before, after),
    )
  }

  update(changes: Changes): void {
    this.#answers.update(changes)
  }

  knotted(): Iterable<readonly Dependency[]> {
    const answers = this.#answers.get()
    const scopes = new Set([...this.#orders].flatMap(([scope, order]) => (order.hasCycle ? [scope] : [])))
    if (scopes.size === 0) return []
    const knotted = new Map<Scope, Dependency[]>()
    for (const block of this.#index.inOrder(answers.keys())) {
      for (const dependency of answers.get(block) ?? []) {
        const { scope } = dependency
        const known = knotted.get(scope)
        if (known) known.push(dependency)
        else if (scopes.has(scope)) knotted.set(scope, [dependency])
      }
    }
    return knotted.values()
  }

  #ask(block: Block): readonly Dependency[] | undefined {
    const { placed = [] } = this.#index.filed(block) ?? {}
    const found: Dependency[] = []
    for (const { scope, flows } of placed) {
      for (const flow of flows) for (const dependency of dependenciesOf(flow, scope, this.#index)) found.push(dependency)
    }
    return found.length === 0 ? undefined : found
  }

  #change(before: readonly Dependency[] = [], after: readonly Dependency[] = []): void {
    for (const { scope, from, to } of before) this.#orders.get(scope)?.remove(from, to)
    for (const { scope, from, to } of after) {
      const order = this.#orders.get(scope) ?? new Order()
      this.#orders.set(scope, order)
      order.add(from, to)
    }
  }
}
