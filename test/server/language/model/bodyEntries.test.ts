import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { bodyEntries } from '../../../../server/src/language/model/bodyEntries.ts'

const ids = (form: Form, text: string) => [...bodyEntries(FlowDocument.of(form, text), 'workflows')].map(({ value }) => value.id)

describe('bodyEntries', () => {
  it('gives the entries in their order', () => {
    assert.deepEqual(ids('json', '{"kind": "CycleWorkflow", "spec": {"workflows": [{"id": "a"}, {"id": "b"}]}}'), ['a', 'b'])
    assert.deepEqual(ids('yaml', 'kind: CycleWorkflow\nspec:\n  workflows:\n    - id: a\n    - id: b\n'), ['a', 'b'])
  })
  it('gives those of a flat document', () => {
    assert.deepEqual(ids('json', '{"kind": "CycleWorkflow", "workflows": [{"id": "a"}]}'), ['a'])
    assert.deepEqual(ids('yaml', 'kind: CycleWorkflow\nworkflows:\n- id: a\n'), ['a'])
  })
  it('gives entries that are no blocks of their own', () => {
    assert.deepEqual(ids('yaml', 'kind: CycleWorkflow\nspec: {workflows: [{id: a}, {id: b}]}\n'), ['a', 'b'])
    assert.deepEqual(ids('yaml', 'kind: CycleWorkflow\nspec:\n  workflows:\n    - &a\n      id: a\n    - *a\n'), ['a', 'a'])
  })
  it('leaves out what is no object', () => {
    assert.deepEqual(ids('json', '{"kind": "CycleWorkflow", "spec": {"workflows": ["x", {"id": "a"}, null, 3]}}'), ['a'])
    assert.deepEqual(ids('json', '{"kind": "CycleWorkflow", "spec": {"workflows": {"id": "a"}}}'), [])
    assert.deepEqual(ids('json', '{"kind": "CycleWorkflow", "spec": null}'), [])
  })
  it('does not take lists of the same name elsewhere', () => {
    assert.deepEqual(ids('json', '{"kind": "CycleWorkflow", "spec": {"metadata": {"workflows": [{"id": "a"}]}}}'), [])
  })
})
