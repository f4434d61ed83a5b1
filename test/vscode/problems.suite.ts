import assert from 'node:assert/strict'
import {
  commands,
  DiagnosticSeverity,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode'
import { diagnostics } from './support/diagnostics.ts'
import { documents } from './support/documents.ts'
import { prepend, replace } from './support/edit.ts'
import { openText } from './support/openText.ts'
import type { Suite, SuiteTest } from './support/suite.ts'

const tests: Record<string, (test: SuiteTest) => Promise<void>> = {}

for (const { form, name, text } of documents) {
  tests[`an error appears while typing and goes away (${form})`] = async (test) => {
    const editor = await openText(test, name, text)
    const { uri } = editor.document
    await replace(editor, 'Normal', 'Norml')
    const [problem, ...more] = await diagnostics(uri, (found) => found.length > 0)
    assert.ok(problem && more.length === 0)
    assert.equal(problem.message, 'Unknown recurrence "Norml". Did you mean "Normal"?')
    assert.equal(problem.severity, DiagnosticSeverity.Error)
    assert.equal(problem.source, 'flowspec')
    assert.equal(editor.document.getText(problem.range).replaceAll('"', ''), 'Norml')
    const { code } = problem
    assert.ok(typeof code === 'object')
    assert.equal(code.value, 'unknown-value')
    // The link leads to a page that is there.
    assert.match(new TextDecoder().decode(await workspace.fs.readFile(code.target)), /^# unknown-value\n/)

    await replace(editor, 'Norml', 'Normal')
    await diagnostics(uri, (found) => found.length === 0)
  }
}

tests['a setting takes a rule away, and gives it back'] = async (test) => {
  const [{ name, text }] = documents
  const editor = await openText(test, name, text.replace('Normal', 'Norml'))
  await diagnostics(editor.document.uri, (found) => found.length === 1)
  const setting = workspace.getConfiguration('flowspec', editor.document)
  test.after(() => setting.update('rules', undefined))
  await setting.update('rules', { 'unknown-value': 'off' })
  await diagnostics(editor.document.uri, (found) => found.length === 0)
  await setting.update('rules', { 'unknown-value': 'hint' })
  const [problem] = await diagnostics(editor.document.uri, (found) => found.length === 1)
  assert.equal(problem?.severity, DiagnosticSeverity.Hint)
}

tests['what cannot be changed, such as the committed side of a comparison, is not judged'] = async (test) => {
  const [{ name, text }] = documents
  const wrong = text.replace('Normal', 'Norml')
  const files = workspace.registerFileSystemProvider('committed', oneFile(wrong), { isReadonly: true })
  test.after(() => files.dispose())
  const committed = Uri.from({ scheme: 'committed', path: `/${name}` })
  const { document } = await window.showTextDocument(committed, { preview: false })
  test.after(() => commands.executeCommand('workbench.action.closeActiveEditor'))
  assert.equal(document.languageId, 'flowspec-json')
  assert.equal(document.getText(), wrong)
  // Problems are asked for in the order in which documents are opened.
  const editor = await openText(test, name, wrong)
  await diagnostics(editor.document.uri, (found) => found.length === 1)
  assert.deepEqual(languages.getDiagnostics(committed), [])
}

tests['the documents of the sample have no problems, but for the broken one'] = async () => {
  const files = await workspace.findFiles('**/*.flowspec.*', 'opened-*/**')
  assert.ok(files.length >= 8)
  for (const file of files.sort()) {
    const editor = await window.showTextDocument(file, { preview: true })
    if (file.path.endsWith('/broken.flowspec.yaml')) {
      await diagnostics(file, (found) => found.length === 6)
    } else {
      // What breaks the text shows that it is looked at; what mends it shows what was there before.
      await prepend(editor, '}')
      await diagnostics(file, (found) => found.length > 0)
      await replace(editor, '}', '')
      await diagnostics(file, (found) => found.length === 0)
    }
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
}

/** A file system in which every path is a file with this text. */
function oneFile(text: string): FileSystemProvider {
  const refuse = () => {
    throw FileSystemError.NoPermissions()
  }
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => {} }),
    stat: () => ({ type: FileType.File, ctime: 0, mtime: 0, size: text.length }),
    readFile: () => new TextEncoder().encode(text),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
}

const problems: Suite = { name: 'Problems', tests }
export default problems
