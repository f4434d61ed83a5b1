import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import type { Facet, Path } from '../../../../server/src/language/problem.ts'
import { nodeAt, spanOf, treeOf } from '../../../../server/src/language/syntax/tree.ts'
import { written } from '../../../support/check.ts'

const value = {
  kind: 'Node',
  spec: { name: 'n', empty: null, trigger: { cron: 'x' }, nodes: [{ id: 'a', depends: [{ type: 't' }, 'b'] }] },
}

/** The text underlined for a place of the frame or of the first entry. */
function underlined(form: Form, path: Path, facet?: Facet, entry = false): string {
  const document = FlowDocument.of(form, written(form, value))
  const block = [...document.blocks][entry ? 1 : 0]
  assert.ok(block)
  const { start, end } = spanOf({ block, path, ...(facet && { facet }) })
  return block.text.slice(start, end).replaceAll('"', '')
}

for (const form of ['json', 'yaml'] as const) {
  describe(`what is underlined in ${form}`, () => {
    it('a scalar', () => assert.equal(underlined(form, ['spec', 'name']), 'n'))
    it('a key', () => assert.equal(underlined(form, ['spec', 'name'], 'key'), 'name'))
    it('a property', () => assert.equal(underlined(form, ['spec', 'name'], 'property'), 'name: n'))
    it('the key of an object, not all of it', () => assert.equal(underlined(form, ['spec', 'trigger']), 'trigger'))
    it('null where it is written', () => assert.equal(underlined(form, ['spec', 'empty']), 'null'))
    it('the nearest thing above a path that leads nowhere', () => {
      assert.equal(underlined(form, ['spec', 'trigger', 'timezone']), 'trigger')
      assert.equal(underlined(form, ['spec', 'trigger', 'timezone', 'name']), 'trigger')
    })
    it('an entry of a list in an entry', () => {
      assert.equal(underlined(form, ['depends', 0, 'type'], undefined, true), 't')
      assert.equal(underlined(form, ['depends', 1], undefined, true), 'b')
    })
    it('a list whose entries are blocks of their own', () => assert.equal(underlined(form, ['spec', 'nodes']), 'nodes'))
    it('the first line of the whole', () => assert.equal(underlined(form, []), form === 'json' ? '{' : 'kind: Node'))
  })
}

describe('nodes by path', () => {
  it('a path through a list', () => {
    const [, entry] = [...FlowDocument.of('json', written('json', value)).blocks]
    assert.ok(entry)
    const node = nodeAt(treeOf(entry).root, ['depends', 0, 'type'])
    assert.ok(node?.kind === 'string' && node.value === 't')
    assert.equal(nodeAt(treeOf(entry).root, ['depends', 2]), undefined)
    assert.equal(nodeAt(treeOf(entry).root, ['id', 'x']), undefined)
  })
})
