import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DiagnosticRefreshRequest, DidChangeConfigurationNotification, DocumentDiagnosticRequest } from 'vscode-languageserver/node'
import { forms } from './support/documents.ts'
import { brief, startServer } from './support/startServer.ts'

const pulls = { textDocument: { diagnostic: {} } }

for (const { form, uri, languageId, text } of forms) {
  describe(`a client that asks for problems (${form})`, () => {
    it('gets a full report, and nothing is pushed', async (t) => {
      const { connection, open, change, close, unread } = await startServer(t, { capabilities: pulls })
      const report = () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
      open(uri, languageId, text)
      assert.deepEqual(await report(), { kind: 'full', items: [] })
      change(uri, 2, { text: text.replace('CycleWorkflow', 'CycleWorkflo') })
      const wrong = await report()
      assert.deepEqual(wrong.kind === 'full' && brief(wrong.items), [form === 'json' ? '3:11 unknown-kind' : '2:7 unknown-kind'])
      assert.equal(unread(), 0)
      close(uri)
      assert.deepEqual(await report(), { kind: 'full', items: [] })
      assert.equal(unread(), 0)
    })

    it('is asked to come again when its settings change', async (t) => {
      let rules = {}
      const { connection, open, registered } = await startServer(t, {
        capabilities: {
          ...pulls,
          workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
        },
        configuration: (scope, section) => (scope === uri && section === 'flowspec' ? { rules } : undefined),
      })
      const refreshed = new Promise<void>((resolve) => connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()))
      const codes = async () => {
        const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
        return report.kind === 'full' ? report.items.map(({ code, severity }) => `${code} ${severity}`) : []
      }
      open(uri, languageId, text.replace('Normal', 'Norm'))
      assert.deepEqual(await codes(), ['unknown-value 1'])
      assert.deepEqual(registered, ['workspace/didChangeConfiguration'])

      rules = { 'unknown-value': 'hint' }
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
      await refreshed
      assert.deepEqual(await codes(), ['unknown-value 4'])
    })
  })
}

describe('settings', () => {
  const { uri, languageId, text } = forms[1]
  const wrong = text.replace('Normal', 'Norm')

  it('of a client that sends them along are taken from what it sent', async (t) => {
    const { connection, open, pushed } = await startServer(t)
    open(uri, languageId, wrong)
    assert.deepEqual(brief((await pushed(uri)).diagnostics), ['7:19 unknown-value'])
    await connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { flowspec: { rules: { 'unknown-value': 'off' } } },
    })
    assert.deepEqual((await pushed(uri)).diagnostics, [])
  })

  it('by file are stronger', async (t) => {
    const { open, pushed } = await startServer(t, {
      capabilities: { workspace: { configuration: true } },
      configuration: () => ({ rules: { 'unknown-value': 'off' }, rulesByFile: { 'shop/**': { 'unknown-value': 'warning' } } }),
    })
    open(uri, languageId, wrong)
    assert.deepEqual(
      (await pushed(uri)).diagnostics.map(({ severity }) => severity),
      [2],
    )
  })

  it('that cannot be had, or make no sense, leave every rule as it is', async (t) => {
    for (const configuration of [() => Promise.reject(new Error('no')), () => [1], () => ({ rules: 'all' })]) {
      const { open, pushed } = await startServer(t, { capabilities: { workspace: { configuration: true } }, configuration })
      open(uri, languageId, wrong)
      assert.deepEqual(brief((await pushed(uri)).diagnostics), ['7:19 unknown-value'])
    }
  })
})
