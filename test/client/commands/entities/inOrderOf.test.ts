import assert from 'node:assert/strict'
import { it } from 'node:test'
import { inOrderOf } from '../../../../client/src/commands/entities/inOrderOf.ts'
import { isAbout } from '../../../../client/src/commands/entities/isAbout.ts'
import type { SpecEntity } from '../../../../client/src/specOf.ts'

const text = (value: unknown, model: unknown) => JSON.stringify(inOrderOf(value, model))

it('keys come as in the other document, those it has not at the end', () => {
  assert.equal(text({ a: 1, b: { x: 1, y: 2 }, c: 3 }, { c: 0, z: 0, b: { y: 0 } }), '{"c":3,"b":{"y":2,"x":1},"a":1}')
})

it('nodes and edges come as in the other document, new ones at the end; other lists stay as they are', () => {
  const value = { nodes: [{ id: '1', name: 'a' }, { name: 'new' }, { id: '2', name: 'b' }], parameters: [{ name: 'p' }, { name: 'q' }] }
  const model = { nodes: [{ name: 'b' }, { name: 'was', id: '1' }], parameters: [{ name: 'q' }, { name: 'p' }] }
  assert.equal(
    text(value, model),
    '{"nodes":[{"name":"b","id":"2"},{"name":"a","id":"1"},{"name":"new"}],"parameters":[{"name":"p"},{"name":"q"}]}',
  )
  assert.equal(text({ flow: [{ nodeId: 'x' }, { nodeId: 'y' }] }, { flow: [{ nodeId: 'y' }] }), '{"flow":[{"nodeId":"y"},{"nodeId":"x"}]}')
})

it('what has another shape is left alone', () => {
  for (const model of [undefined, null, 5, 'a', [], {}]) assert.equal(text({ a: [1, { b: 2 }] }, model), '{"a":[1,{"b":2}]}')
  assert.equal(text({ nodes: [null, 'x', { name: 'a' }] }, { nodes: [5, { name: 'a' }] }), '{"nodes":[{"name":"a"},null,"x"]}')
})

it('a document is about a thing by its id or its name', () => {
  const node: SpecEntity = { kind: 'node', id: '7', name: 'clean' }
  assert.ok(isAbout({ spec: { nodes: [{ id: '7', name: 'old' }] } }, node))
  assert.ok(isAbout({ spec: { nodes: [{ id: 'x' }, { name: 'clean' }] } }, node))
  assert.ok(isAbout({ spec: { workflows: [{ name: 'w', nodes: [{ name: 'clean' }] }] } }, node))
  assert.ok(isAbout({ nodes: [{ name: 'clean' }] }, node))
  assert.ok(!isAbout({ spec: { workflows: [{ name: 'clean' }] } }, node))
  assert.ok(isAbout({ spec: { workflows: [{ name: 'clean' }] } }, { ...node, kind: 'workflow' }))
  assert.ok(isAbout({ kind: 'DataServiceApi', name: 'x', metadata: { apiId: '7' } }, { ...node, kind: 'api' }))
  for (const other of [undefined, null, 'clean', [], {}, { spec: { nodes: 'clean' } }]) assert.ok(!isAbout(other, node))
})
