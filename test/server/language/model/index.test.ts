import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { filedIn, type Index, indexOf } from '../../../../server/src/language/model/index.ts'
import type { Scope } from '../../../../server/src/language/model/scope.ts'
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

/** The scopes of a document, with the ids of their nodes and what their flows are for. */
function scopesOf(of: FlowDocument): Map<Scope, { nodes: unknown[]; flows: unknown[] }> {
  const scopes = new Map<Scope, { nodes: unknown[]; flows: unknown[] }>()
  for (const { placed } of filedIn(of)) {
    for (const { scope, nodes, flows } of placed) {
      const seen = scopes.get(scope) ?? { nodes: [], flows: [] }
      scopes.set(scope, seen)
      seen.nodes.push(...nodes.map(({ id }) => id))
      seen.flows.push(...flows.map(({ nodeId }) => nodeId?.text))
    }
  }
  return scopes
}

for (const form of ['json', 'yaml'] as const) {
  const state = FlowDocument.of(form, written(form, document))
  const index = indexOf(state)
  const body = [...scopesOf(state).keys()].find(({ container }) => container.at(-1) === 'spec')
  assert.ok(body)

  describe(`the index of a document (${form})`, () => {
    it('has a scope for the body, each workflow and each container', () => {
      const seen = [...scopesOf(state)].map(([{ container }, { nodes, flows }]) => [container.join('.'), nodes.join(), flows.join()])
      assert.deepEqual(seen.sort(), [
        ['', 'd', 'd'],
        ['do-while', 'c', 'c'],
        ['spec', 'a,b,a', 'b,a'],
      ])
    })

    it('finds a node of a scope by id and by reference, the last one where two share it', () => {
      assert.equal(body.nodeNamed('a')?.name, 'again')
      assert.equal(body.nodeNamed('{{nodes.b}}')?.id, 'b')
      assert.equal(body.nodeNamed('c'), undefined)
      assert.equal(body.byId.get('a').length, 2)
      assert.equal(body.byName.get('again').length, 1)
    })

    it('finds definitions by entity and id, all of them', () => {
      assert.equal(index.find('node', 'a').length, 2)
      assert.equal(index.find('script', 'a').length, 1)
      assert.equal(index.find('workflow', 'w').length, 1)
      assert.equal(index.find('trigger', 'a').length, 0)
      assert.equal(index.find('script a', '').length, 0)
      assert.deepEqual([index.defines('c'), index.defines('x')], [true, false])
    })

    it('knows who publishes an output, and every name of one', () => {
      const owners = (name: string) => index.publishersOf(name).map(({ owner }) => owner.id ?? owner.path)
      assert.deepEqual(owners('shop.a'), ['a', 'a'])
      assert.deepEqual(owners('shop.w'), [[]])
      assert.deepEqual(owners('shop.shared'), [])
      for (const name of ['shop.a', 'shop.b', 'shop.c', 'shop.d', 'shop.shared', 'shop.w']) assert.ok(index.isOutputName(name), name)
      assert.ok(!index.isOutputName('shop'))
    })

    it('knows which node of a scope an output comes from', () => {
      assert.equal(index.producerOf('shop.b', body)?.id, 'b')
      assert.equal(index.producerOf('shop.c', body), undefined)
      assert.equal(index.producerOf('shop.w', body), undefined)
    })

    it('knows the flows for a node in whatever case its letters are', () =>
      assert.deepEqual(
        ['B', 'c', 'x'].map((id) => index.flowsFor(id).length),
        [1, 1, 0],
      ))
  })
}

describe('an index', () => {
  const of = (text: string): Index => indexOf(FlowDocument.of('json', text))

  it('of a flat document has its body at the root', () => {
    const [seen] = scopesOf(FlowDocument.of('json', written('json', flatDocument({ nodes: [node('a')] }))))
    assert.deepEqual([seen?.[0].container, seen?.[1].nodes.length], [[], 1])
  })

  it('is not whole while a part cannot be read', () => {
    assert.equal(of('{"spec":{"nodes":[{"id":"a"},{"id":"b"}]}}').whole, true)
    const broken = of('{"spec":{"nodes":[{"id":"a"},{"id" "b"}]}}')
    assert.equal(broken.whole, false)
    assert.equal(broken.find('node', 'a').length, 1)
  })

  it('of nothing is empty', () => {
    for (const text of ['', '[]', '1', '{}']) {
      const state = FlowDocument.of('json', text)
      assert.ok([...filedIn(state)].every(({ facts, placed }) => facts.definitions.length === 0 && placed.length === 0))
    }
  })

  it('is brought to the state that asks, be it a later or an earlier one', () => {
    const before = FlowDocument.of('json', '{"spec":{"nodes":[{"id":"a"}]}}')
    const after = FlowDocument.of('json', '{"spec":{"nodes":[{"id":"a"},{"id":"b"}]}}', before)
    const known = (state: FlowDocument) => ['a', 'b'].map((id) => indexOf(state).find('node', id).length)
    for (let i = 0; i < 2; i++) {
      assert.deepEqual(known(before), [1, 0])
      assert.deepEqual(known(after), [1, 1])
    }
  })

  it('says what a node published and what a flow was for as long as they are there', () => {
    const text = written('json', document)
    const before = FlowDocument.of('json', text)
    assert.equal(indexOf(before).publishersOf('shop.b').length, 1)
    const after = FlowDocument.of('json', text.replace('shop.b', 'shop.bb'), before)
    assert.deepEqual(
      ['shop.b', 'shop.bb'].map((name) => indexOf(after).publishersOf(name).length),
      [0, 1],
    )
  })
})
