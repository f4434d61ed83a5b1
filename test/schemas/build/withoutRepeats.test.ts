import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSchemas, readSchemaFiles } from '../../../build/schemas/load.ts'
import { withoutRepeats } from '../../../build/schemas/withoutRepeats.ts'
import type { Schema } from '../../../server/src/language/schema/schema.ts'
import { eachSchema } from '../support/eachSchema.ts'

describe('withoutRepeats', () => {
  it('leaves out what the place says in the words of its target, and keeps what it says otherwise', () => {
    const { node } = withoutRepeats({
      node: {
        properties: {
          metadata: { $ref: 'metadata.schema.json', type: 'object', description: 'Facts.' },
          project: { $ref: 'metadata.schema.json', type: ['object', 'string'], description: 'Own.' },
          list: { type: 'array', items: { $ref: 'metadata.schema.json', description: 'Facts.' } },
        },
      },
      metadata: { type: 'object', description: 'Facts.' },
    })
    assert.deepEqual(node?.properties, {
      metadata: { $ref: 'metadata.schema.json' },
      project: { $ref: 'metadata.schema.json', type: ['object', 'string'], description: 'Own.' },
      list: { type: 'array', items: { $ref: 'metadata.schema.json' } },
    })
  })

  it('means the same at every place of every schema', async () => {
    const whole = parseSchemas(await readSchemaFiles())
    const short = withoutRepeats(whole)
    /** What a place says with its target, apart from the places within. */
    const meant = (schemas: typeof whole, schema: Schema) => {
      const { properties, items, allOf, ...rest } = schema
      return { ...schemas[rest.$ref?.replace('.schema.json', '') ?? ''], ...rest, inner: [Object.keys(properties ?? {}), !items, !allOf] }
    }
    const shortened = [...eachSchema(short)]
    const places = [...eachSchema(whole)]
    assert.ok(places.length > 500)
    assert.deepEqual(
      shortened.map(({ path }) => path),
      places.map(({ path }) => path),
    )
    for (const [i, { path, schema }] of places.entries())
      assert.deepEqual(meant(whole, shortened[i]?.schema ?? {}), meant(whole, schema), path)
    assert.ok(JSON.stringify(short).length < 0.95 * JSON.stringify(whole).length)
  })
})
