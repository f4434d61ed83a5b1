import assert from 'node:assert/strict'
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Position,
  Range,
  SnippetString,
  type TextEditor,
  WorkspaceEdit,
  workspace,
} from 'vscode'
import { diagnostics } from './support/diagnostics.ts'
import { documents } from './support/documents.ts'
import { positionOf, replace } from './support/edit.ts'
import { openText } from './support/openText.ts'
import type { Suite, SuiteTest } from './support/suite.ts'

const tests: Record<string, (test: SuiteTest) => Promise<void>> = {}

for (const { form, name, text } of documents) {
  const json = form === 'json'

  tests[`inserts a node (${form})`] = async (test) => {
    const half = json ? text.replace('"nodes": [', '"nodes": [\n      ') : text.replace('nodes:\n', 'nodes:\n    - \n')
    const editor = await openText(test, name, half)
    const at = json ? positionOf(editor.document, '\n      \n', 7) : positionOf(editor.document, '- \n', 2)
    await accept(editor, await offered(editor, at, 'Shell node'), at)
    // Leaves the snippet with its defaults.
    await commands.executeCommand('leaveSnippet')
    const written = editor.document.getText()
    assert.ok(written.includes(json ? '"name": "my_node",\n' : 'name: my_node\n'), written)
    assert.equal(written.split('DIDE_SHELL').length, 3, written)
    await nothingWrong(editor)
  }

  tests[`completes a value in its quotes, or without (${form})`] = async (test) => {
    const editor = await openText(test, name, json ? text.replace('"Normal"', '""') : text.replace('Normal', ''))
    const at = json ? positionOf(editor.document, '"recurrence": ""', 15) : positionOf(editor.document, 'recurrence: ', 12)
    await accept(editor, await offered(editor, at, 'Pause'), at)
    assert.equal(editor.document.getText(), text.replace('Normal', 'Pause'))
  }

  tests[`completes a key and asks for its value (${form})`] = async (test) => {
    const editor = await openText(test, name, text.replace(json ? '"command": "DIDE_SHELL"' : 'command: DIDE_SHELL', ''))
    const at = json ? positionOf(editor.document, '"runtime": {  }', 13) : positionOf(editor.document, 'runtime:\n          \n', 19)
    const item = await offered(editor, at, 'command')
    assert.equal(item.command?.command, 'editor.action.triggerSuggest')
    await accept(editor, item, at)
    await commands.executeCommand('leaveSnippet')
    assert.equal(editor.document.getText(), text.replace('DIDE_SHELL', ''))
  }
}

/** The completion with this label. */
async function offered({ document }: TextEditor, at: Position, label: string): Promise<CompletionItem> {
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at)
  const labels = list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label))
  const item = list.items[labels.indexOf(label)]
  assert.ok(item, `"${label}" is not among ${labels.join(', ')}`)
  return item
}

/** Does what the editor does with an item that is chosen. */
async function accept(editor: TextEditor, item: CompletionItem, at: Position): Promise<void> {
  const { range, insertText, keepWhitespace = false, additionalTextEdits } = item
  const place = range === undefined || range instanceof Range ? range : range.replacing
  const snippet = insertText instanceof SnippetString ? insertText : new SnippetString().appendText(insertText ?? '')
  await editor.insertSnippet(snippet, place ?? at, { undoStopBefore: true, undoStopAfter: true, keepWhitespace })
  if (!additionalTextEdits?.length) return
  const more = new WorkspaceEdit()
  more.set(editor.document.uri, additionalTextEdits)
  await workspace.applyEdit(more)
}

/** The document has no problems, once it has been looked at: a mistake was seen to come and to go. */
async function nothingWrong(editor: TextEditor): Promise<void> {
  const { uri } = editor.document
  await replace(editor, '1.1.0', '1.1.x')
  await diagnostics(uri, (found) => found.length > 0)
  await replace(editor, '1.1.x', '1.1.0')
  await diagnostics(uri, (found) => found.length === 0)
}

const completion: Suite = { name: 'Completion', tests }
export default completion
