/** Values by id, in the order in which they came, and by the keys of each index. Values are never changed in place. */
export interface Table<T, I extends string> {
  readonly size: number
  get(id: string): T | undefined
  values(): Iterable<T>
  /** The values that have this key in an index, in the order in which they came. */
  find(index: I, key: string): T[]
  has(index: I, key: string): boolean
}

export type Indexes<T, I extends string> = Readonly<Record<I, (value: T) => readonly string[]>>

export class WritableTable<T, I extends string> implements Table<T, I> {
  readonly #values = new Map<string, T>()
  readonly #indexes: readonly { name: I; keysOf: (value: T) => readonly string[]; ids: Map<string, Set<string>> }[]

  constructor(indexes: Indexes<T, I>) {
    this.#indexes = (Object.keys(indexes) as I[]).map((name) => ({ name, keysOf: indexes[name], ids: new Map() }))
  }

  get size(): number {
    return this.#values.size
  }

  get(id: string): T | undefined {
    return this.#values.get(id)
  }

  values(): Iterable<T> {
    return this.#values.values()
  }

  entries(): Iterable<[string, T]> {
    return this.#values.entries()
  }

  has(index: I, key: string): boolean {
    return this.#ids(index, key) !== undefined
  }

  find(index: I, key: string): T[] {
    const found: T[] = []
    for (const id of this.#ids(index, key) ?? []) {
      const value = this.#values.get(id)
      if (value !== undefined) found.push(value)
    }
    return found
  }

  /** Puts a value in place of the one with this id, or removes it when there is none. */
  set(id: string, value: T | undefined): void {
    const old = this.#values.get(id)
    for (const { keysOf, ids } of this.#indexes) {
      const before = old === undefined ? [] : keysOf(old)
      const after = value === undefined ? [] : keysOf(value)
      for (const key of before) if (!after.includes(key)) drop(ids, key, id)
      for (const key of after) add(ids, key, id)
    }
    if (value === undefined) this.#values.delete(id)
    else this.#values.set(id, value)
  }

  #ids(index: I, key: string): Set<string> | undefined {
    return this.#indexes.find(({ name }) => name === index)?.ids.get(key)
  }
}

function add(ids: Map<string, Set<string>>, key: string, id: string): void {
  const found = ids.get(key)
  if (found === undefined) ids.set(key, new Set([id]))
  else found.add(id)
}

function drop(ids: Map<string, Set<string>>, key: string, id: string): void {
  const found = ids.get(key)
  found?.delete(id)
  if (found?.size === 0) ids.delete(key)
}
