import { own } from '../own.ts'
import type { Path } from '../problem.ts'
import { schemas } from './generated/schemas.ts'
import { perSchema } from './perSchema.ts'
import type { JsonType, Schema } from './schema.ts'

/**
 * The schema of an entity or role, by name. Schemas of this project have one shape for each value (no `oneOf`),
 * so at every path exactly one schema applies.
 */
export function schemaOf(name: string): Schema | undefined {
  return resolve(own(schemas, name))
}

/** The schema of a key of an object. Free maps have one for the keys that are known. */
export function propertySchema(schema: Schema, key: string): Schema | undefined {
  return propertySchemas(schema).get(key)
}

/** The schemas of the keys that an object may have. */
export const propertySchemas: (schema: Schema) => ReadonlyMap<string, Schema> = perSchema(
  ({ properties = {} }) => new Map(Object.entries(properties).map(([key, property]) => [key, resolve(property) ?? property])),
)

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

/** The schema with what it refers to. */
function resolve(schema: Schema | undefined): Schema | undefined {
  return schema && (schema.$ref !== undefined || schema.allOf !== undefined) ? merged(schema) : schema
}

/** Annotations at the place of use win over those of the entity. */
const merged = perSchema(({ $ref, allOf, ...own }: Schema): Schema => {
  const bases = [...($ref === undefined ? [] : [schemaOf($ref.replace(/\.schema\.json$/, ''))]), ...(allOf ?? []).map(resolve)]
  const parts = [...bases, own].filter((part) => part !== undefined)
  const properties = Object.assign({}, ...parts.map((part) => part.properties))
  return Object.assign({}, ...parts, parts.some((part) => part.properties) && { properties })
})
