import type { Schema } from '../../../server/src/language/schema/schema.ts'

export interface Place {
  /** Such as `node/properties/trigger`. */
  readonly path: string
  readonly schema: Schema
  /** Whether it stands for the value of a key. */
  readonly isProperty: boolean
}

/** Every subschema of the schemas with its place, roots included. */
export function* eachSchema(schemas: Readonly<Record<string, Schema>>): Generator<Place> {
  for (const [name, schema] of Object.entries(schemas)) yield* inside(schema, name, false)
}

function* inside(schema: Schema, path: string, isProperty: boolean): Generator<Place> {
  yield { path, schema, isProperty }
  for (const [key, property] of Object.entries(schema.properties ?? {})) yield* inside(property, `${path}/properties/${key}`, true)
  if (schema.items) yield* inside(schema.items, `${path}/items`, false)
  for (const [i, part] of (schema.allOf ?? []).entries()) yield* inside(part, `${path}/allOf/${i}`, false)
}
