import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { parseSchemas, readSchemaFiles } from '../../build/schemas/load.ts'
import { buildSchemas } from '../../build/schemas.ts'
import type { Schema, ValidationError } from '../../server/src/language/schema/schema.ts'
import { sharedText, withoutShared } from './support/shared.ts'

interface Entry {
  readonly file: string
  readonly format: 'json' | 'yaml'
  readonly expected: 'valid' | 'odd' | 'fragment'
  readonly why?: string
  readonly oddities?: readonly string[]
}

const schemas = parseSchemas(await readSchemaFiles())
await buildSchemas()
const { validators } = await import('../../server/src/language/schema/generated/validators.js')

/** What the schemas say is no error: another letter case, a legacy spelling, a type that the parser copes with. */
const mild: Readonly<Record<string, (schema: Schema, value: unknown) => boolean>> = {
  enum: (schema, value) => {
    const legacy = schema['x-legacy']?.[String(value)]
    return legacy ? legacy.severity !== 'error' : (schema.enum ?? []).some((known) => known.toLowerCase() === String(value).toLowerCase())
  },
  type: (schema) => schema.type === 'string' && !schema['x-cast'],
}

describe('corpus documents', { skip: withoutShared }, () => {
  const entries: Entry[] = withoutShared ? [] : JSON.parse(sharedText('corpus/index.json')).documents
  for (const entry of entries) {
    if (entry.expected === 'fragment' || entry.why?.startsWith('error')) continue
    it(entry.file, () => {
      const document = read(entry)
      const role = 'spec' in document ? 'document' : 'flat'
      const wrong = validators[role](document).filter((failure) => !isMild(failure, role, document))
      assert.deepEqual(wrong, [])
      const strange = [...strangers(document, { $ref: `${role}.schema.json` }, '')]
      assert.deepEqual(strange, [], 'keys that the schemas do not know')
    })
  }
})

function read({ file, format }: Entry): Record<string, unknown> {
  const text = sharedText(`corpus/${file}`)
  return withoutNulls(format === 'json' ? JSON.parse(text) : parse(text, { version: '1.1' })) as Record<string, unknown>
}

function withoutNulls(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])))
}

function isMild({ keyword, instancePath }: ValidationError, role: string, document: unknown): boolean {
  let schema: Schema | undefined = { $ref: `${role}.schema.json` }
  let value = document
  for (const key of instancePath.split('/').slice(1)) {
    schema = Array.isArray(value) ? schema?.items : schema && propertiesOf(schema)[key]
    value = (value as Record<string, unknown>)[key]
  }
  return schema !== undefined && (mild[keyword]?.(schema, value) ?? false)
}

function* strangers(value: unknown, schema: Schema, path: string): Generator<string> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) if (schema.items) yield* strangers(item, schema.items, `${path}/${i}`)
  } else if (typeof value === 'object' && value !== null) {
    const all = layers(schema)
    if (all.some((layer) => layer.additionalProperties)) return
    for (const [key, item] of Object.entries(value)) {
      const property = propertiesOf(schema)[key]
      if (property) yield* strangers(item, property, `${path}/${key}`)
      else if (!all.some((layer) => layer['x-ignored']?.[key] || layer['x-misspellings']?.[key])) yield `${path}/${key}`
    }
  }
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return Object.assign({}, ...layers(schema).map(({ properties }) => properties))
}

function layers(schema: Schema): Schema[] {
  const target = schemas[schema.$ref?.replace('.schema.json', '') ?? '']
  return [schema, ...(target ? layers(target) : []), ...(schema.allOf ?? []).flatMap(layers)]
}
