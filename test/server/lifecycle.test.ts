import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  HoverRequest,
  LogMessageNotification,
  ReferencesRequest,
  SelectionRangeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node'
import { inProject } from '../../build/paths.ts'
import { forms, positionAt } from './support/documents.ts'
import { startServer } from './support/startServer.ts'

describe('the server', () => {
  it('says what it can do', async (t) => {
    const { initialized } = await startServer(t)
    assert.equal(initialized.serverInfo?.name, 'flowspec')
    assert.deepEqual(
      Object.keys(initialized.capabilities).filter((name) => initialized.capabilities[name as 'hoverProvider']),
      [
        'textDocumentSync',
        'diagnosticProvider',
        'completionProvider',
        'hoverProvider',
        'definitionProvider',
        'referencesProvider',
        'documentHighlightProvider',
        'renameProvider',
        'documentSymbolProvider',
        'foldingRangeProvider',
        'selectionRangeProvider',
        'documentFormattingProvider',
        'documentRangeFormattingProvider',
        'codeActionProvider',
      ],
    )
  })

  it('ends with code 0 when it was asked to', async (t) => {
    const { connection, exited } = await startServer(t)
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    assert.equal(await exited, 0)
  })

  it('ends when the pipe to its client does', async (t) => {
    const { hangUp, exited } = await startServer(t)
    hangUp()
    assert.equal(await exited, 1)
  })

  it('ends when its client dies without a word', async (t) => {
    // The client is a process that starts the server with pipes, says where it is, and is killed.
    const script = `
      const { spawn } = require('node:child_process')
      const server = spawn(process.execPath, [${JSON.stringify(inProject('server/src/main.ts'))}, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] })
      console.log(server.pid)
      setInterval(() => {}, 1000)`
    const client = spawn(process.execPath, ['--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    t.after(() => client.kill('SIGKILL'))
    const pid = await new Promise<number>((resolve) => client.stdout.once('data', (data) => resolve(Number(data))))
    const isAlive = () => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    }
    assert.ok(isAlive())
    client.kill('SIGKILL')
    while (isAlive()) await setTimeout(10)
  })
})

for (const { form, uri, languageId, text } of forms) {
  it(`a document cut off anywhere has no request fail, and nothing to log (${form})`, async (t) => {
    const { connection, open, change } = await startServer(t, { capabilities: { textDocument: { diagnostic: {} } } })
    const logged: string[] = []
    connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message))
    const textDocument = { uri }
    open(uri, languageId, text)
    for (let length = text.length, version = 1; length >= 0; length -= 3) {
      const position = positionAt(text, length)
      if (length < text.length) change(uri, ++version, { range: { start: position, end: positionAt(text, length + 3) }, text: '' })
      const range = { start: { line: 0, character: 0 }, end: position }
      const at = { textDocument, position }
      await Promise.all([
        connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }),
        connection.sendRequest(CompletionRequest.type, at),
        connection.sendRequest(HoverRequest.type, at),
        connection.sendRequest(DefinitionRequest.type, at),
        connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
        connection.sendRequest(DocumentHighlightRequest.type, at),
        connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
        connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
        connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
        connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options: { tabSize: 2, insertSpaces: true } }),
        connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
      ])
    }
    assert.deepEqual(logged, [])
  })
}

it('the bundled server answers as the source does', async (t) => {
  const { connection, open } = await startServer(t, { module: 'dist/server.js', capabilities: { textDocument: { diagnostic: {} } } })
  const { uri, languageId, text } = forms[1]
  open(uri, languageId, text.replace('Normal', 'Norml'))
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  assert.ok(report.kind === 'full')
  const [problem, ...more] = report.items
  assert.equal(more.length, 0)
  assert.equal(problem?.code, 'unknown-value')
  assert.match(String(problem.codeDescription?.href), /^file:.*\/docs\/rules\/unknown-value\.md$/)
  assert.ok(String(problem.codeDescription?.href).startsWith(new URL('../../docs/rules/', import.meta.url).href))
})
