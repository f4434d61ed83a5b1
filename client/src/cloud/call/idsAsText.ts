/**
 * The same value with every id as text: numbers under keys that end in `Id` or `Ids`, and under the `named` ones. The service writes some
 * ids as numbers and some as text, and not always the same way.
 */
export function idsAsText(value: unknown, named: readonly string[] = [], key = ''): unknown {
  if (typeof value === 'number') return isId(key, named) ? String(value) : value
  if (Array.isArray(value)) return value.map((entry) => idsAsText(entry, named, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, idsAsText(member, named, name)]))
}

function isId(key: string, named: readonly string[]): boolean {
  return /Ids?$/.test(key) || named.includes(key)
}
