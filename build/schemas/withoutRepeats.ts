import type { Schema } from '../../server/src/language/schema/schema.ts'
import { mapEntries } from './mapEntries.ts'

/**
 * Copies of the schemas without what a place says in the very words of the schema that its `$ref` names: whoever looks a schema up has both. That is
 * nearly a tenth of their text.
 */
export function withoutRepeats(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const shorten = (schema: Schema): Schema => {
    const target = schemas[schema.$ref?.replace('.schema.json', '') ?? '']
    const own = Object.entries(schema).filter(([key, value]) => !target || !isSame(value, target[key as keyof Schema]))
    return {
      ...Object.fromEntries(own),
      ...(schema.items && { items: shorten(schema.items) }),
      ...(schema.allOf && { allOf: schema.allOf.map(shorten) }),
      ...(schema.properties && { properties: mapEntries(schema.properties, shorten) }),
    }
  }
  return mapEntries(schemas, shorten)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
