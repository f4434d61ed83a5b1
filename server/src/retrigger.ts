import type { CompletionItem } from 'vscode-languageserver'

/** VS Code's command that asks for completions; `auto`: nothing is shown where there are none. */
const command = { title: 'Suggest', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] }

/** Items that leave an empty place to be filled in ask for what may stand there. */
export function retriggered(items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((item) => (/\$1(?!\d)/.test(item.textEdit?.newText ?? '') && item.insertTextFormat === 2 ? { ...item, command } : item))
}
