/**
 * Tells whether a graph has a cycle while its edges come and go. For as long as every edge leads from a point of higher rank to one of lower rank
 * there is none; only an edge against the ranks makes it look at the whole graph.
 */
export class Order {
  readonly #edges = new Map<string, Map<string, number>>()
  #ranks = new Map<string, number>()
  #highest = 0
  #lowest = 0
  /** Edges against the ranks. */
  #against = 0
  /** Whether these are known to belong to cycles. */
  #isKnotted = false

  add(from: string, to: string): void {
    if (from === to) return
    const targets = this.#edges.get(from) ?? new Map<string, number>()
    this.#edges.set(from, targets)
    targets.set(to, (targets.get(to) ?? 0) + 1)
    if (!this.#ranks.has(to)) this.#ranks.set(to, --this.#lowest)
    if (!this.#ranks.has(from)) this.#ranks.set(from, ++this.#highest)
    if (!this.#fits(from, to)) {
      this.#against++
      this.#isKnotted = false
    }
  }

  remove(from: string, to: string): void {
    const targets = this.#edges.get(from)
    const count = targets?.get(to)
    if (!targets || count === undefined) return
    if (count > 1) targets.set(to, count - 1)
    else targets.delete(to)
    if (targets.size === 0) this.#edges.delete(from)
    if (!this.#fits(from, to)) this.#against--
    this.#isKnotted = false
  }

  get hasCycle(): boolean {
    if (this.#against === 0) return false
    if (!this.#isKnotted) this.#isKnotted = !this.#rankAnew()
    return this.#isKnotted
  }

  #fits(from: string, to: string): boolean {
    return (this.#ranks.get(from) ?? 0) > (this.#ranks.get(to) ?? 0)
  }

  /** Gives all points new ranks; false when a cycle leaves some without. */
  #rankAnew(): boolean {
    const waiting = new Map<string, number>()
    for (const targets of this.#edges.values()) for (const to of targets.keys()) waiting.set(to, (waiting.get(to) ?? 0) + 1)
    const free = [...this.#edges.keys()].filter((point) => !waiting.has(point))
    const ranks = new Map<string, number>()
    let left = waiting.size
    for (const point of free) {
      ranks.set(point, -ranks.size)
      for (const to of this.#edges.get(point)?.keys() ?? []) {
        const more = (waiting.get(to) ?? 0) - 1
        waiting.set(to, more)
        if (more > 0) continue
        free.push(to)
        left--
      }
    }
    if (left > 0) return false
    this.#ranks = ranks
    this.#highest = 0
    this.#lowest = -ranks.size
    this.#against = 0
    return true
  }
}
