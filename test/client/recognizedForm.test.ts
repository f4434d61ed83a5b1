import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recognizedForm } from '../../client/src/recognizedForm.ts'

const form = (languageId: string, fileName: string, text: string) => recognizedForm({ languageId, fileName, getText: () => text })

const node = { json: '{ "version": "2.0.0", "kind": "Node", "spec": {} }', yaml: 'version: 2.0.0\nkind: Node\nspec: {}\n' }

describe('a document is given our language', () => {
  it('by its content, whatever its name', () => {
    assert.equal(form('json', '/shop/a.json', node.json), 'json')
    assert.equal(form('jsonc', '/shop/settings', node.json), 'json')
    assert.equal(form('yaml', 'Untitled-1', node.yaml), 'yaml')
  })
  it('by its name, when files.associations keeps ours from it', () => {
    assert.equal(form('yaml', '/shop/a.flowspec.yaml', ''), 'yaml')
  })
  it('in the form that its language has', () => {
    assert.equal(form('yaml', '/shop/a.json', node.json), undefined)
    assert.equal(form('yaml', '/shop/a.json', node.yaml), 'yaml')
  })
})

describe('a document keeps its language', () => {
  it('when it is not FlowSpec', () => {
    assert.equal(form('yaml', '/shop/a.yaml', 'apiVersion: v1\nkind: Node\nspec: {}\n'), undefined)
    assert.equal(form('json', '/shop/package.json', '{ "name": "shop", "version": "1.0.0" }'), undefined)
  })
  it('when it is ours already, or of a kind that we do not know', () => {
    for (const language of ['flowspec-yaml', 'plaintext', 'dockercompose', 'github-actions-workflow'])
      assert.equal(form(language, '/shop/a.yaml', node.yaml), undefined)
  })
  it('unread, when it is none that could be ours', () => {
    const unreadable = { languageId: 'plaintext', fileName: 'a.json', getText: () => assert.fail('was read') }
    assert.equal(recognizedForm(unreadable), undefined)
  })
})
