import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { schemas } from '../../../../server/src/language/schema/generated/schemas.ts'
import { itemSchema, propertySchema, schemaAt, schemaOf, typesOf } from '../../../../server/src/language/schema/lookup.ts'

describe('the schema that applies', () => {
  it('is found by name, and for no other word', () => {
    assert.equal(schemaOf('node')?.['x-entity'], 'node')
    assert.equal(schemaOf('nodes'), undefined)
    assert.equal(schemaOf('constructor'), undefined)
  })

  it('of a document has the keys of all that it is made of', () => {
    const document = schemaOf('document')
    assert.ok(document)
    assert.deepEqual(
      ['version', 'kind', 'spec', 'nodes'].filter((key) => propertySchema(document, key)),
      ['version', 'kind', 'spec'],
    )
    const flat = schemaOf('flat')
    assert.ok(flat)
    assert.deepEqual(
      ['version', 'kind', 'spec', 'nodes'].filter((key) => propertySchema(flat, key)),
      ['version', 'kind', 'nodes'],
    )
  })

  it('at a path goes through entities, lists and both spellings', () => {
    for (const [role, path, entity] of [
      ['document', ['spec', 'nodes', 0], 'node'],
      ['flat', ['nodes', 3, 'trigger'], 'trigger'],
      ['node', ['script', 'parameters', 0, 'referenceVariable'], 'variable'],
      ['node', ['do-while', 'nodes', 0, 'do-while'], 'doWhile'],
      ['node', ['doWhile', 'while', 'script', 'runtime'], 'runtime'],
      ['flowDepend', ['depends', 2], 'depend'],
      ['workflow', ['nodes', 0, 'branch', 'branches', 1, 'output'], 'nodeOutput'],
    ] as const) {
      assert.equal(schemaAt(role, path)?.['x-entity'], entity, path.join('.'))
    }
    assert.equal(schemaAt('node', []), schemaOf('node'))
  })

  it('ends where nothing is known', () => {
    assert.equal(schemaAt('document', ['spec', 'somewhere']), undefined)
    assert.equal(schemaAt('document', ['spec', 'somewhere', 'deep']), undefined)
    assert.equal(schemaAt('document', ['spec', 0]), undefined)
    assert.equal(schemaAt('nothing', []), undefined)
    const node = schemaOf('node')
    assert.equal(node && propertySchema(node, 'toString'), undefined)
  })

  it('says what the place of use says first, then what its entity says', () => {
    const trigger = schemaAt('node', ['trigger'])
    assert.deepEqual(
      [trigger?.['x-entity'], trigger?.['x-reference'], typesOf(trigger ?? {})],
      ['trigger', 'trigger', ['object', 'string']],
    )
    const defined = schemaAt('node', ['outputs', 'nodeOutputs', 0])
    const used = schemaAt('node', ['inputs', 'nodeOutputs', 0])
    assert.deepEqual(
      [defined, used].map((schema) => schema?.['x-entity']),
      ['nodeOutput', 'nodeOutput'],
    )
    assert.notEqual(defined?.['x-output'], used?.['x-output'])
  })

  it('is put together once', () => assert.equal(schemaAt('node', ['trigger']), schemaAt('node', ['trigger'])))

  it('may have one type, several, or any', () => {
    assert.deepEqual(typesOf({ type: 'string' }), ['string'])
    assert.deepEqual(typesOf({ type: ['object', 'string'] }), ['object', 'string'])
    assert.deepEqual(typesOf({}), [])
    assert.equal(itemSchema({ type: 'array' }), undefined)
  })

  it('of every place of every entity is known: no reference between schemas leads nowhere', () => {
    for (const name of Object.keys(schemas)) {
      const schema = schemaOf(name)
      assert.ok(schema, name)
      for (const key of Object.keys(schema.properties ?? {})) {
        const property = propertySchema(schema, key)
        assert.ok(property?.type !== undefined || property?.description !== undefined, `${name}.${key}`)
        assert.equal(property?.$ref, undefined, `${name}.${key}`)
      }
    }
  })
})
