import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { expandSchemas } from '../../../build/schemas/expand.ts'

describe('expandSchemas', () => {
  it('puts what a path into another schema points to in its place', () => {
    const schemas = expandSchemas({
      loop: { properties: { nodes: { $ref: 'flow.schema.json#/properties/nodes', description: 'Body.' } } },
      flow: { properties: { nodes: { type: 'array', description: 'Inner nodes.', items: { $ref: 'node.schema.json', type: 'object' } } } },
      node: { description: 'A node.' },
    })
    assert.deepEqual(schemas.loop?.properties?.nodes, {
      type: 'array',
      description: 'Body.',
      items: { $ref: 'node.schema.json', type: 'object', description: 'A node.' },
    })
  })

  it('gives a place without a description that of the entity', () => {
    const schemas = expandSchemas({
      node: {
        properties: {
          metadata: { $ref: 'metadata.schema.json', type: 'object' },
          project: { $ref: 'metadata.schema.json', type: 'object', description: 'Own.' },
        },
      },
      metadata: { description: 'Facts.' },
    })
    assert.equal(schemas.node?.properties?.metadata?.description, 'Facts.')
    assert.equal(schemas.node?.properties?.project?.description, 'Own.')
  })

  it('says where a reference points nowhere', () => {
    assert.throws(() => expandSchemas({ node: { properties: { script: { $ref: 'scrip.schema.json' } } } }), {
      message: 'node/properties/script: "scrip.schema.json" points nowhere.',
    })
    assert.throws(() => expandSchemas({ node: { properties: { id: { $ref: 'node.schema.json#/properties/idd' } } } }), /points nowhere/)
  })
})
