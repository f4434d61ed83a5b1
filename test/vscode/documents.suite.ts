import assert from 'node:assert/strict'
import { DiagnosticSeverity, extensions, languages, Uri, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { languageIds } from '../../client/src/languageIds.ts'
import { flowDocuments } from '../../client/src/vscode/flowDocuments.ts'
import { speakIn } from '../../client/src/vscode/speak.ts'
import { diagnostics } from './support/diagnostics.ts'
import { documents } from './support/documents.ts'
import { replace } from './support/edit.ts'
import { openText } from './support/openText.ts'
import type { Suite, SuiteTest } from './support/suite.ts'

/** Documents as commands have them, with a client of the test's own that is not started before it is asked for. */
function useDocuments(test: SuiteTest) {
  let started = 0
  const client = async () => {
    started++
    const root = extensions.getExtension('flowspec.flowspec')?.extensionUri
    assert.ok(root)
    const module = Uri.joinPath(root, 'dist', 'server.js').fsPath
    const made = new LanguageClient('suite', { module, transport: TransportKind.ipc }, { documentSelector: [...languageIds] })
    test.after(() => made.dispose())
    await made.start()
    return made
  }
  let running: Promise<LanguageClient> | undefined
  const found = flowDocuments(
    () => {
      running ??= client()
      return running
    },
    speakIn(() => undefined),
  )
  test.after(() => found.dispose())
  return { ...found, started: () => started }
}

const tests: Record<string, (test: SuiteTest) => Promise<void>> = {}

for (const { form, name, text } of documents) {
  tests[`a document is read as it is in the editor, saved or not (${form})`] = async (test) => {
    const { read, active } = useDocuments(test)
    const editor = await openText(test, name, text)
    const uri = editor.document.uri.toString()
    assert.equal(active(), uri)
    await replace(editor, 'Normal', 'Norml')
    const found = await read(uri)
    assert.ok(found)
    assert.deepEqual([found.name, found.form, found.uri], [name, form, uri])
    assert.match(JSON.stringify(found.value), /"recurrence":"Norml"/)
    const line = editor.document.getText().slice(0, editor.document.getText().indexOf('Norml')).split('\n').length - 1
    assert.deepEqual(
      found.problems.map((problem) => [problem.severity, problem.line]),
      [['error', line]],
    )
  }

  tests[`a message of the service stands at what it names, until the document changes (${form})`] = async (test) => {
    const { mark, read } = useDocuments(test)
    const editor = await openText(test, name, text)
    const { uri } = editor.document
    const ours = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'DataWorks')
    assert.equal(await mark(uri.toString(), 'nothing_of_that_name', 'no'), false)
    assert.deepEqual(ours(), [])
    assert.equal(await mark(uri.toString(), 'load', 'The node load is refused.'), true)
    const [problem] = await diagnostics(uri, (found) => found.some(({ source }) => source === 'DataWorks'))
    assert.equal(problem?.message, 'The node load is refused.')
    assert.equal(problem.severity, DiagnosticSeverity.Error)
    assert.match(editor.document.getText(problem.range), /load/)
    // The next one takes its place.
    await mark(uri.toString(), 'load', 'Still refused.')
    assert.deepEqual(
      ours().map(({ message }) => message),
      ['Still refused.'],
    )
    // Read again, it is on its way again.
    await read(uri.toString())
    assert.deepEqual(ours(), [])
    await mark(uri.toString(), 'load', 'Refused once more.')
    await replace(editor, 'Normal', 'Pause')
    await diagnostics(uri, () => ours().length === 0)
  }
}

tests['a document that nobody has opened is read too, in a language that has to be found out'] = async (test) => {
  const { read } = useDocuments(test)
  const [{ text }] = documents
  const editor = await openText(test, 'first.json', text)
  const other = Uri.joinPath(editor.document.uri, '..', 'second.json')
  await workspace.fs.writeFile(other, new TextEncoder().encode(text))
  const found = await read(other.toString())
  assert.equal(found?.form, 'json')
  assert.deepEqual(found?.problems, [])
}

tests['what is no FlowSpec document is not read, and starts nothing'] = async (test) => {
  const { read, active, started } = useDocuments(test)
  const editor = await openText(test, 'deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\n')
  assert.equal(await read(editor.document.uri.toString()), undefined)
  assert.equal(active(), undefined)
  assert.equal(started(), 0)
}

tests['what is no text, or gone, is not read'] = async (test) => {
  const { read } = useDocuments(test)
  const { document } = await openText(test, 'notes.txt', '')
  const binary = Uri.joinPath(document.uri, '..', 'binary.flowspec.yaml')
  await workspace.fs.writeFile(binary, Uint8Array.from([0, 1, 2, 255, 254, 0, 0]))
  assert.equal(await read(binary.toString()), undefined)
  assert.equal(await read(Uri.joinPath(document.uri, '..', 'gone.flowspec.yaml').toString()), undefined)
}

const suite: Suite = { name: 'Documents of commands', tests }
export default suite
