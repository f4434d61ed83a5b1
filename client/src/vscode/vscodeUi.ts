import { SnippetString, window, workspace } from 'vscode'
import type { Ui } from '../ui.ts'

export const vscodeUi: Ui = {
  async pick(title, choices) {
    const items = choices.map(({ label, detail, description, value }) => ({
      label,
      value,
      ...(detail !== undefined && { detail }),
      ...(description !== undefined && { description }),
    }))
    return (await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.value
  },
  async openSnippet(language, snippet) {
    const document = await workspace.openTextDocument({ language, content: '' })
    const editor = await window.showTextDocument(document)
    await editor.insertSnippet(new SnippetString(snippet))
  },
}
