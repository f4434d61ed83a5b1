import { isRecord } from '../../cloud/plan/specDocument.ts'
import { identities } from './inOrderOf.ts'

/**
 * For each entry of a list: which entry of another list it is there, or undefined. An equal one before one about the same thing; in lists of one length,
 * then, the one at the same place. None is given twice.
 */
export function placesOf(entries: readonly unknown[], others: readonly unknown[]): readonly (number | undefined)[] {
  const free = new Set(others.keys())
  const take = (at: number | undefined) => {
    if (at !== undefined) free.delete(at)
    return at
  }
  const equal = finder(others, (value) => [textOf(value)], free)
  const same = finder(others, identitiesOf, free)
  const exact = entries.map((entry) => take(equal(entry)))
  const alike = entries.map((entry, i) => exact[i] ?? take(same(entry)))
  if (entries.length !== others.length) return alike
  return alike.map((at, i) => at ?? (free.has(i) ? take(i) : undefined))
}

/** Looks up in a table instead of in the list: lists of thousands of nodes are compared. */
function finder(others: readonly unknown[], keysOf: (value: unknown) => readonly string[], free: ReadonlySet<number>) {
  const table = new Map<string, number[]>()
  // The first of them last, where it is taken off at no cost.
  for (const [at, other] of [...others.entries()].reverse()) {
    for (const key of keysOf(other)) {
      const places = table.get(key)
      if (places) places.push(at)
      else table.set(key, [at])
    }
  }
  return (entry: unknown): number | undefined => {
    const found = keysOf(entry).flatMap((key) => firstOf(table.get(key) ?? [], free) ?? [])
    return found.length === 0 ? undefined : Math.min(...found)
  }
}

function firstOf(places: number[], free: ReadonlySet<number>): number | undefined {
  for (let at = places.at(-1); at !== undefined; at = places.at(-1)) {
    if (free.has(at)) return at
    places.pop()
  }
  return undefined
}

function identitiesOf(entry: unknown): readonly string[] {
  if (!isRecord(entry)) return []
  return identities.flatMap((name) => {
    const value = entry[name]
    return value === undefined || (typeof value === 'object' && value !== null) ? [] : [JSON.stringify([name, value])]
  })
}

/** The same for equal values, in whatever order their keys are. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, member) =>
    isRecord(member) ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1))) : member,
  )
}
