import { TabInputText, type TextDocument, ViewColumn, window } from 'vscode'

/** Documents that are looked at while a question is open. */
export interface LookedAt {
  /** Beside what is open, without taking the focus from the question. */
  show(document: TextDocument): Promise<void>
  /** What was looked at goes, unless the user has taken it for something to keep. */
  close(): Promise<void>
}

export function lookedAt(): LookedAt {
  const uris = new Set<string>()
  return {
    async show(document) {
      uris.add(document.uri.toString())
      // Beside nothing there would be half a window of nothing.
      const viewColumn = window.tabGroups.activeTabGroup.tabs.length > 0 ? ViewColumn.Beside : ViewColumn.Active
      await window.showTextDocument(document, { preview: true, preserveFocus: true, viewColumn })
    },
    async close() {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
      const seen = tabs.filter(({ input, isPreview }) => isPreview && input instanceof TabInputText && uris.has(input.uri.toString()))
      if (seen.length > 0) await window.tabGroups.close(seen, true)
    },
  }
}
