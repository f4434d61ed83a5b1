import type { Schema } from '../../server/src/language/schema/schema.ts'
import { mapEntries } from './mapEntries.ts'

const suffix = '.schema.json'

/**
 * Copies of the schemas in which every place says all about itself: `other.schema.json#/properties/x` is replaced by what stands there, and a
 * `$ref` to an entity without a description of its own gets that of the entity. Throws when a `$ref` points nowhere.
 */
export function expandSchemas(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const expand = (schema: Schema, place: string): Schema => {
    const { $ref, ...rest } = schema
    const [name = '', pointer] = $ref?.replace(suffix, '').split('#') ?? []
    const target = $ref === undefined ? undefined : resolve(schemas, name, pointer)
    if ($ref !== undefined && target === undefined) throw new Error(`${place}: "${$ref}" points nowhere.`)
    if (target !== undefined && pointer !== undefined) return expand({ ...target, ...rest }, place)

    const description = schema.description ?? (place.includes('/') ? target?.description : undefined)
    return {
      ...schema,
      ...(description !== undefined && { description }),
      ...(schema.items && { items: expand(schema.items, `${place}/items`) }),
      ...(schema.allOf && { allOf: schema.allOf.map((part, i) => expand(part, `${place}/allOf/${i}`)) }),
      ...(schema.properties && { properties: mapEntries(schema.properties, (value, key) => expand(value, `${place}/properties/${key}`)) }),
    }
  }
  return mapEntries(schemas, expand)
}

function resolve(schemas: Readonly<Record<string, Schema>>, name: string, pointer: string | undefined): Schema | undefined {
  let found: unknown = schemas[name]
  for (const key of pointer?.split('/').slice(1) ?? []) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined
  }
  return found as Schema | undefined
}
