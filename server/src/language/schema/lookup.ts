import type { Path } from '../problem.ts'
import { schemas } from './generated/schemas.ts'
import type { JsonType, Schema } from './schema.ts'

/**
 * The schema of an entity or role, by name. Schemas of this project have one shape for each value (no `oneOf`),
 * so at every path exactly one schema applies.
 */
export function schemaOf(name: string): Schema | undefined {
  return Object.hasOwn(schemas, name) ? resolve(schemas[name]) : undefined
}

/** The schema of a key of an object. Free maps have one for the keys that are known. */
export function propertySchema(schema: Schema, key: string): Schema | undefined {
  const { properties } = schema
  return properties && Object.hasOwn(properties, key) ? resolve(properties[key]) : undefined
}

export function itemSchema(schema: Schema): Schema | undefined {
  return resolve(schema.items)
}

export function schemaAt(role: string, path: Path): Schema | undefined {
  let schema = schemaOf(role)
  for (const step of path) {
    if (!schema) return undefined
    schema = typeof step === 'number' ? itemSchema(schema) : propertySchema(schema, step)
  }
  return schema
}

/** The types that a value may have; empty where every type is fine. */
export function typesOf(schema: Schema): readonly JsonType[] {
  if (schema.type === undefined) return []
  return typeof schema.type === 'string' ? [schema.type] : schema.type
}

const resolved = new WeakMap<Schema, Schema>()

/** The schema with what it refers to: annotations at the place of use win over those of the entity. */
function resolve(schema: Schema | undefined): Schema | undefined {
  if (!schema || (schema.$ref === undefined && schema.allOf === undefined)) return schema
  const known = resolved.get(schema)
  if (known) return known
  const { $ref, allOf, ...own } = schema
  const bases = [...($ref === undefined ? [] : [schemaOf($ref.replace(/\.schema\.json$/, ''))]), ...(allOf ?? []).map(resolve)]
  const parts = [...bases, own].filter((part) => part !== undefined)
  const properties = Object.assign({}, ...parts.map((part) => part.properties))
  const merged: Schema = Object.assign({}, ...parts, parts.some((part) => part.properties) && { properties })
  resolved.set(schema, merged)
  return merged
}
