const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** In the order of their names, `a2` before `a10`, the same on every machine. */
export function byName<T>(values: readonly T[], nameOf: (value: T) => string): T[] {
  return [...values].sort((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
