import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { shrink } from '../../../build/schemas/shrink.ts'
import { compileValidators } from '../../../build/schemas/validators.ts'
import type { Schema, ValidationError } from '../../../server/src/language/schema/schema.ts'

async function validatorsOf(schemas: Readonly<Record<string, Schema>>): Promise<Record<string, (value: unknown) => ValidationError[]>> {
  const source = await compileValidators(schemas)
  const module = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)
  return module.validators
}

const node: Schema = {
  $id: 'node.schema.json',
  properties: {
    name: { type: 'string' },
    'do-while': { $ref: 'loop.schema.json', type: ['object', 'string'], 'x-reference': 'loop' },
    mode: { type: 'string', enum: ['Allowed', 'Denied'] },
  },
}
const loop: Schema = {
  $id: 'loop.schema.json',
  required: ['nodes'],
  properties: { nodes: { type: 'array', items: { $ref: 'node.schema.json', type: 'object' } } },
}

describe('compiled validators', () => {
  it('accept what fits and answer the same empty list', async () => {
    const { node: validate } = await validatorsOf({ node, loop })
    assert.deepEqual(validate?.({ name: 'a', 'do-while': { nodes: [{ mode: 'Denied' }] }, other: 1 }), [])
    assert.deepEqual(validate?.({ 'do-while': 'loop_1' }), [])
  })

  it('answer all failures with the pointer to each', async () => {
    const { node: validate } = await validatorsOf({ node, loop })
    assert.deepEqual(validate?.({ name: 1, 'do-while': { nodes: [{ 'do-while': {} }, 'x', { 'do-while': 3, mode: 'allowed' }] } }), [
      { keyword: 'type', instancePath: '/name' },
      { keyword: 'required', instancePath: '/do-while/nodes/0/do-while', missing: 'nodes' },
      { keyword: 'type', instancePath: '/do-while/nodes/1' },
      { keyword: 'type', instancePath: '/do-while/nodes/2/do-while' },
      { keyword: 'enum', instancePath: '/do-while/nodes/2/mode' },
    ])
  })

  it('report a value of the wrong type once, not as an unknown value too', async () => {
    const { node: validate } = await validatorsOf({ node, loop })
    assert.deepEqual(
      validate?.({ mode: 1 }).map(({ keyword }) => keyword),
      ['type'],
    )
  })

  it('do not remember failures of an earlier value', async () => {
    const { node: validate } = await validatorsOf({ node, loop })
    const first = validate?.({ name: 1 })
    assert.equal(validate?.({ name: 2, mode: 'x' }).length, 2)
    assert.equal(first?.length, 1)
    assert.deepEqual(validate?.({}), [])
  })

  it('do not compile with a misspelt or malformed annotation', async () => {
    const misspelt = { ...node, 'x-recomended': ['name'] } as Schema
    await assert.rejects(compileValidators({ node: misspelt, loop }), /x-recomended/)
    const malformed = { ...node, 'x-misspellings': ['nmae'] } as unknown as Schema
    await assert.rejects(compileValidators({ node: malformed, loop }), /x-misspellings/)
  })

  it('do not compile when the code to shrink has another shape', () => {
    assert.throws(() => shrink('function validate1(data){vErrors.push({keyword: "type"});}'), /does not know "vErrors.push/)
  })
})
