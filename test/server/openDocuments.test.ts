import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DocumentSymbolRequest } from 'vscode-languageserver/node'
import { forms } from './support/documents.ts'
import { brief, startServer } from './support/startServer.ts'

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: three
`
const argo = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
spec:
  entrypoint: main
`

describe('an editor that does not know our languages', async () => {
  const { connection, open, change, pushed } = await startServer({ after })
  const problemsOf = async (uri: string, languageId: string, text: string) => {
    open(uri, languageId, text)
    return brief((await pushed(uri)).diagnostics)
  }

  for (const { form, plainId, text } of forms) {
    const uri = `file:///shop/pipeline.${form}`
    it(`has a document recognised by its content (${form})`, async () => {
      assert.equal((await problemsOf(uri, plainId, text.replace('Normal', 'Norm'))).length, 1)
    })
    it(`has one recognised when it becomes one while typing (${form})`, async () => {
      change(uri, 2, { text: '' })
      assert.deepEqual((await pushed(uri)).diagnostics, [])
      change(uri, 3, { text: text.replace('Normal', 'Norm') })
      assert.equal((await pushed(uri)).diagnostics.length, 1)
    })
  }

  it('keeps the files of others to itself', async () => {
    assert.deepEqual(await problemsOf('file:///shop/deployment.yaml', 'yaml', deployment), [])
    assert.deepEqual(await problemsOf('file:///shop/workflow.yaml', 'yaml', argo), [])
    assert.deepEqual(await problemsOf('file:///shop/package.json', 'json', '{ "name": "shop", "version": 1 }'), [])
    assert.deepEqual(await problemsOf('file:///shop/notes.md', 'markdown', forms[1].text), [])
    assert.deepEqual(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'file:///shop/workflow.yaml' } }), [])
  })

  it('may open what is no file, or has an address with a stray %', async () => {
    const wrong = forms[1].text.replace('Normal', 'Norm')
    assert.equal((await problemsOf('untitled:Untitled-1', 'flowspec-yaml', wrong)).length, 1)
    assert.equal((await problemsOf('file:///shop/100%.flowspec.yaml', 'flowspec-yaml', wrong)).length, 1)
    assert.equal((await problemsOf('no address', 'flowspec-yaml', wrong)).length, 1)
  })
})
