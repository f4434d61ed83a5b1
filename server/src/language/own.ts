/** What a table has under a key that anybody may have written: `constructor` and the like are no part of it. */
export function own<T>(table: { readonly [key: string]: T } | undefined, key: string | undefined): T | undefined {
  return table !== undefined && key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
}
