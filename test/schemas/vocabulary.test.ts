import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSchemas, readSchemaFiles } from '../../build/schemas/load.ts'
import type { Schema } from '../../server/src/language/schema/schema.ts'
import { eachSchema } from './support/eachSchema.ts'

const files = await readSchemaFiles()
const schemas = parseSchemas(files)
const places = [...eachSchema(schemas)]
const target = (schema: Schema) => schemas[schema.$ref?.replace('.schema.json', '') ?? '']

// Places where a statement does not hold, so that a failing test names them all.
function exceptions(holds: (schema: Schema, path: string, isProperty: boolean) => boolean): string[] {
  return places.filter(({ schema, path, isProperty }) => !holds(schema, path, isProperty)).map(({ path }) => path)
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const bases = [target(schema), ...(schema.allOf ?? []).map(target)]
  return Object.assign({}, ...bases.map((base) => base && propertiesOf(base)), schema.properties)
}

describe('schemas', () => {
  it('are one for each entity, each with its own name', () => {
    const wrong = Object.entries(schemas).filter(([name, schema]) => schema.$id !== `${name}.schema.json` || schema['x-entity'] !== name)
    assert.deepEqual(wrong, [])
  })

  it('describe every entity and every property in one to three sentences', () => {
    assert.deepEqual(
      exceptions(({ description }, path, isProperty) => {
        if (!isProperty && path.includes('/')) return true
        return description !== undefined && /^[A-Z0-9].*\.$/s.test(description) && description.length <= 280
      }),
      [],
    )
  })

  it('give every entity a title', () => {
    assert.deepEqual(
      exceptions(({ title }, path) => path.includes('/') || (title ?? '') !== ''),
      [],
    )
  })

  it('describe every value of an enum or a list of known values', () => {
    assert.deepEqual(
      exceptions((schema) => {
        const values = schema.enum ?? schema.examples
        const { enumDescriptions } = schema
        if (!values) return enumDescriptions === undefined
        return enumDescriptions?.length === values.length && enumDescriptions.every((text) => /\S.*\.$/.test(text))
      }),
      [],
    )
  })

  it('keep constants and values parallel', () => {
    assert.deepEqual(
      exceptions((schema) => schema['x-constants'] === undefined || schema['x-constants'].length === schema.enum?.length),
      [],
    )
    assert.deepEqual(
      exceptions((schema) => Object.keys(schema['x-enumSince'] ?? {}).every((value) => (schema.enum ?? schema.examples)?.includes(value))),
      [],
    )
  })

  it('do not call a value to write a legacy one, and replace legacy values by known ones', () => {
    assert.deepEqual(
      exceptions((schema) => {
        const values = schema.enum ?? schema.examples ?? []
        const legacy = Object.entries(schema['x-legacy'] ?? {})
        return legacy.every(([value, { use }]) => !values.includes(value) && (use === undefined || values.includes(use)))
      }),
      [],
    )
  })

  it('give a value one shape: no alternatives, no numeric limits', () => {
    const forbidden = /"(?:anyOf|oneOf|not|if|then|else|minimum|maximum|pattern|const|\$defs|dependentRequired)":/
    const found = [...files].filter(([name, text]) => name.endsWith('.schema.json') && forbidden.test(text)).map(([name]) => name)
    assert.deepEqual(found, [])
  })

  it('leave the type to the place of use', () => {
    assert.deepEqual(
      exceptions((schema, path) => path.includes('/') || schema.type === undefined),
      [],
    )
    assert.deepEqual(
      exceptions((schema, path) => schema.$ref === undefined || path.includes('/allOf/') || schema.type !== undefined),
      [],
    )
  })

  it('refer only to schemas that are there', () => {
    assert.deepEqual(
      exceptions((schema) => schema.$ref === undefined || target(schema) !== undefined),
      [],
    )
  })

  it('allow a reference exactly where a text stands for an entity', () => {
    assert.deepEqual(
      exceptions((schema) => {
        const entity = schema['x-reference']
        if (entity !== undefined) return entity in schemas
        return !(schema.$ref && Array.isArray(schema.type) && schema.type.includes('string'))
      }),
      [],
    )
  })

  it('recommend, alias, correct and require only keys that are there', () => {
    assert.deepEqual(
      exceptions((schema) => {
        const properties = propertiesOf(schema)
        const named = [...(schema['x-recommended'] ?? []), ...(schema.required ?? []), ...Object.values(schema['x-misspellings'] ?? {})]
        const aliases = Object.values(schema.properties ?? {}).flatMap((property) => property['x-aliasOf'] ?? [])
        const dead = [...Object.keys(schema['x-misspellings'] ?? {}), ...Object.keys(schema['x-ignored'] ?? {})]
        return [...named, ...aliases].every((key) => key in properties) && dead.every((key) => !(key in properties))
      }),
      [],
    )
  })

  it('name the language of a text by a key beside it', () => {
    assert.deepEqual(
      exceptions((schema) =>
        Object.values(schema.properties ?? {}).every((one) => !one['x-language'] || one['x-language'] in propertiesOf(schema)),
      ),
      [],
    )
  })

  it('order every range', () => {
    assert.deepEqual(
      exceptions(({ 'x-range': [least, most] = [null, null] }) => least === null || most === null || least < most),
      [],
    )
  })
})
