import { setTimeout } from 'node:timers/promises'
import { commands, type TextEditor, Uri, window, workspace } from 'vscode'
import type { SuiteTest } from './suite.ts'
import { until } from './until.ts'

/** VS Code keeps a document for a while after its editor is gone: each of them is another file, in a folder of its own. */
let opened = 0

/** Writes a file below the workspace's folder and opens it in an editor; both are gone when the test is over. */
export async function openText(test: SuiteTest, name: string, text: string): Promise<TextEditor> {
  const [workspaceFolder] = workspace.workspaceFolders ?? []
  if (!workspaceFolder) throw new Error('The suites need a workspace folder')
  const folder = Uri.joinPath(workspaceFolder.uri, `opened-${++opened}`)
  const file = Uri.joinPath(folder, name)
  await workspace.fs.writeFile(file, new TextEncoder().encode(text))
  test.after(() => workspace.fs.delete(folder, { recursive: true }))
  test.after(async () => {
    await open(file)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
  const editor = await open(file)
  if (name.includes('.flowspec.')) await served(file)
  return editor
}

/** Waits until the language server answers, which starts with the first document. */
async function served(file: Uri): Promise<void> {
  while ((await commands.executeCommand('vscode.executeDocumentSymbolProvider', file)) === undefined) await setTimeout(50)
}

/** As a click on the file does: what an extension opens by itself outlives its editor for minutes. */
async function open(file: Uri): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', file, { preview: false })
  return until(window.onDidChangeActiveTextEditor, () => {
    const { activeTextEditor: active } = window
    return active?.document.uri.toString() === file.toString() ? active : undefined
  })
}
