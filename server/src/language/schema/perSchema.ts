import type { Schema } from './schema.ts'

/** A pure function of a schema that remembers its answers: there are some hundred schemas, and none of them ever changes. */
export function perSchema<T extends object>(compute: (schema: Schema) => T): (schema: Schema) => T {
  const known = new Map<Schema, T>()
  return (schema) => {
    const answer = known.get(schema)
    if (answer) return answer
    const computed = compute(schema)
    known.set(schema, computed)
    return computed
  }
}
