import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasPlaceholder, parseReference } from '../../../../server/src/language/model/reference.ts'

describe('a reference', () => {
  for (const [text, reference] of [
    ['n1', { id: 'n1', form: 'bare' }],
    ['shop.orders', { id: 'shop.orders', form: 'bare' }],
    ['{{n1}}', { id: 'n1', form: 'braced' }],
    ['{{nodes.n1}}', { id: 'n1', form: 'typed', type: 'nodes' }],
    ['{{n1.}}', { id: 'n1', form: 'braced' }],
    ['{{artifacts.tables.t}}', { id: 'tables.t', form: 'typed', type: 'artifacts', fault: 'dots' }],
    ['{{ n1 }}', { id: 'n1', form: 'braced', fault: 'spaces' }],
    ['{{nodes. n1}}', { id: 'n1', form: 'typed', type: 'nodes', fault: 'spaces' }],
    ['{{}}', { id: '', form: 'braced', fault: 'empty' }],
    ['{{nodes}', { id: '{{nodes}', form: 'bare', fault: 'braces' }],
  ] as const) {
    it(text, () => {
      const { id, form, type, fault } = parseReference(text)
      assert.deepEqual({ id, form, ...(type !== undefined && { type }), ...(fault && { fault }) }, reference)
    })
  }

  it('of nothing but dots is malformed', () => assert.ok(parseReference('{{.}}').fault))
})

it('a placeholder is anything that is filled in before the service reads it', () => {
  assert.ok(hasPlaceholder('${spec.name}') && hasPlaceholder('shop.${projectIdentifier'))
  assert.ok(!hasPlaceholder('$[yyyymmdd]') && !hasPlaceholder('{{nodes.n1}}'))
})
