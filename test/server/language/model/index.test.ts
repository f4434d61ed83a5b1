import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { edgesOf, type Index, indexOf, nodeNamed, type Scope } from '../../../../server/src/language/model/index.ts'
import { bodyDocument, flatDocument } from '../../../support/bodies.ts'
import { written } from '../../../support/check.ts'

const edge = (nodeId: string, output: string) => ({ nodeId, depends: [{ output }] })
const node = (id: string, more: object = {}) => ({ id, outputs: { nodeOutputs: [{ data: `shop.${id}` }] }, ...more })

const document = bodyDocument({
  artifacts: { nodeOutputs: [{ id: 'o1', data: 'shop.shared' }] },
  scripts: [{ id: 'a', path: 'a' }],
  nodes: [node('a'), node('b', { 'do-while': { nodes: [node('c')], flow: [edge('c', 'shop.a')] } }), node('a', { name: 'again' })],
  flow: [edge('b', 'shop.a')],
  dependencies: [edge('a', 'shop.b')],
  workflows: [{ id: 'w', nodes: [node('d')], dependencies: [edge('d', 'shop.w')], outputs: { nodeOutputs: [{ data: 'shop.w' }] } }],
})

for (const form of ['json', 'yaml'] as const) {
  const index = indexOf(FlowDocument.of(form, written(form, document)))
  const scopeAt = (key: string): Scope | undefined => index.scopes.find(({ container }) => container.at(-1) === key)

  describe(`the index of a document (${form})`, () => {
    it('has a scope for the body, each workflow and each container', () => {
      const seen = index.scopes.map(({ container, nodes, flows }) => [
        container.join('.'),
        nodes.map(({ id }) => id).join(),
        flows.map(({ nodeId }) => nodeId?.text).join(),
      ])
      assert.deepEqual(seen.sort(), [
        ['', 'd', 'd'],
        ['do-while', 'c', 'c'],
        ['spec', 'a,b,a', 'b,a'],
      ])
    })

    it('finds a node of a scope by id and by reference, the last one where two share it', () => {
      const body = scopeAt('spec')
      assert.ok(body)
      assert.equal(nodeNamed(body, 'a')?.name, 'again')
      assert.equal(nodeNamed(body, '{{nodes.b}}')?.id, 'b')
      assert.equal(nodeNamed(body, 'c'), undefined)
    })

    it('gives the edges of a scope with their flow', () => {
      const body = scopeAt('spec')
      assert.ok(body)
      assert.deepEqual(
        edgesOf(body).map(({ flow, edge }) => `${flow.nodeId?.text} waits for ${edge.output?.text}`),
        ['b waits for shop.a', 'a waits for shop.b'],
      )
      assert.ok(edgesOf(body).every(({ flow, edge }) => flow.block === edge.block))
    })

    it('finds definitions by entity and id, all of them', () => {
      assert.equal(index.find('node', 'a').length, 2)
      assert.equal(index.find('script', 'a').length, 1)
      assert.equal(index.find('workflow', 'w').length, 1)
      assert.equal(index.find('trigger', 'a').length, 0)
      assert.equal(index.find('script a', '').length, 0)
    })

    it('knows who publishes an output, and every name of one', () => {
      const owners = (name: string) => index.outputs.get(name)?.map(({ owner }) => owner?.id ?? owner?.path)
      assert.deepEqual(owners('shop.a'), ['a', 'a'])
      assert.deepEqual(owners('shop.w'), [[]])
      assert.equal(owners('shop.shared'), undefined)
      assert.deepEqual([...index.outputNames].sort(), ['shop.a', 'shop.b', 'shop.c', 'shop.d', 'shop.shared', 'shop.w'])
    })
  })
}

describe('an index', () => {
  const of = (text: string): Index => indexOf(FlowDocument.of('json', text))

  it('of a flat document has its body at the root', () => {
    const [scope] = of(written('json', flatDocument({ nodes: [node('a')] }))).scopes
    assert.deepEqual([scope?.container, scope?.nodes.length], [[], 1])
  })

  it('is not whole while a part cannot be read', () => {
    assert.equal(of('{"spec":{"nodes":[{"id":"a"},{"id":"b"}]}}').whole, true)
    const broken = of('{"spec":{"nodes":[{"id":"a"},{"id" "b"}]}}')
    assert.equal(broken.whole, false)
    assert.equal(broken.find('node', 'a').length, 1)
  })

  it('of nothing is empty', () => {
    for (const text of ['', '[]', '1', '{}']) assert.deepEqual(of(text).definitions, [])
  })

  it('belongs to its state of the document', () => {
    const before = FlowDocument.of('json', '{"spec":{"nodes":[{"id":"a"}]}}')
    const after = FlowDocument.of('json', '{"spec":{"nodes":[{"id":"a"},{"id":"b"}]}}', before)
    assert.equal(indexOf(before), indexOf(before))
    assert.deepEqual(
      [indexOf(before), indexOf(after)].map(({ definitions }) => definitions.map(({ id }) => id)),
      [['a'], ['a', 'b']],
    )
  })
})
