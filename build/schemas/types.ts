import type { JsonType, Schema } from '../../server/src/language/schema/schema.ts'

/**
 * TypeScript interfaces of the entities, named by their titles' schemas (`node` → `Node`). Every property is optional and may be null: that is what
 * documents hold. Enums stay open, since spellings in other letter case are read too.
 */
export async function compileTypes(schemas: Readonly<Record<string, Schema>>): Promise<string> {
  const { compile } = await import('json-schema-to-typescript')
  const parts: string[] = []
  for (const [name, schema] of Object.entries(schemas)) {
    const flat = {
      type: 'object' as const,
      ...(schema.description ? { description: schema.description } : {}),
      ...(isMap(schema) ? {} : { additionalProperties: false }),
      properties: Object.fromEntries(
        Object.entries(propertiesOf(schema, schemas)).map(([key, value]) => [
          key,
          { ...(value.description ? { description: value.description } : {}), tsType: `${typeOf(value)} | null` },
        ]),
      ),
    }
    parts.push(await compile(flat, typeName(name), { bannerComment: '', format: false }))
  }
  return `${parts.join('\n')}`
}

/** `fileResource` → `FileResource`; the name of the interface that describes an entity. */
export function typeName(entity: string): string {
  return entity.charAt(0).toUpperCase() + entity.slice(1)
}

function propertiesOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const inherited = (schema.allOf ?? []).map((part) => {
    const target = schemas[entityOf(part) ?? '']
    return target ? propertiesOf(target, schemas) : {}
  })
  return Object.assign({}, ...inherited, schema.properties)
}

function typeOf(schema: Schema): string {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  if (types.length === 0) return 'unknown'
  return types.map((type) => typeOfOne(type, schema)).join(' | ')
}

function typeOfOne(type: JsonType, schema: Schema): string {
  const entity = entityOf(schema)
  switch (type) {
    case 'object':
      return entity ? typeName(entity) : 'Readonly<Record<string, unknown>>'
    case 'array':
      return `(${schema.items ? typeOf(schema.items) : 'unknown'} | null)[]`
    case 'string':
      return schema.enum ? `${schema.enum.map((value) => `'${value}'`).join(' | ')} | (string & {})` : 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
  }
}

function entityOf(schema: Schema): string | undefined {
  return schema.$ref?.replace('.schema.json', '')
}

function isMap(schema: Schema): boolean {
  return schema.additionalProperties === true
}
