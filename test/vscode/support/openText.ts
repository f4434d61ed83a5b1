import { commands, type TextEditor, Uri, window, workspace } from 'vscode'
import type { SuiteTest } from './suite.ts'

/** Writes a file into the workspace and opens it in an editor; both are gone when the test is over. */
export async function openText(test: SuiteTest, name: string, text: string): Promise<TextEditor> {
  const [folder] = workspace.workspaceFolders ?? []
  if (!folder) throw new Error('The suites need a workspace folder')
  const file = Uri.joinPath(folder.uri, name)
  await workspace.fs.writeFile(file, new TextEncoder().encode(text))
  test.after(() => workspace.fs.delete(file))
  const editor = await window.showTextDocument(file)
  test.after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))
  return editor
}
