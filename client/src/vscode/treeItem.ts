import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { Words } from '../../../server/src/language/sentence.ts'
import type { Item } from '../explorer/item.ts'
import { markdownText } from './markdownText.ts'
import type { Speak } from './speak.ts'

const states = {
  leaf: TreeItemCollapsibleState.None,
  closed: TreeItemCollapsibleState.Collapsed,
  open: TreeItemCollapsibleState.Expanded,
} as const

/** What a command is handed beside the entry when it was clicked: the tree keeps the focus then, so that its keys are about what was clicked. */
export const glance = 'glance'

/** An entry of the explorer as VS Code draws it, in the language of the editor. */
export function treeItem(item: Item, speak: Speak): TreeItem {
  const label = speak.plain(item.label)
  const made = new TreeItem({ label, ...(item.highlight && { highlights: [[...item.highlight]] }) }, states[item.state])
  made.id = item.id
  made.description = item.description === undefined ? '' : speak.plain(item.description)
  made.tooltip = tooltip(item.tooltip, speak)
  made.iconPath = icon(item.icon)
  made.contextValue = item.contextValue
  made.accessibilityInformation = { label: speak.plain(item.spoken) }
  if (item.command)
    made.command = { command: item.command.id, title: speak.plain(item.command.title), arguments: [item.command.target, glance] }
  return made
}

/** Symbols have colours of their own, which would say here that some entries matter more than others. */
function icon(name: string): ThemeIcon {
  if (name === 'error') return new ThemeIcon(name, new ThemeColor('problemsErrorIcon.foreground'))
  return new ThemeIcon(name, name.startsWith('symbol-') ? new ThemeColor('icon.foreground') : undefined)
}

/** A heading, and the lines below it. Nothing in them is Markdown. */
function tooltip([heading = '', ...lines]: readonly Words[], speak: Speak): MarkdownString {
  const said = (words: Words) => markdownText(speak.plain(words))
  return new MarkdownString([`**${said(heading)}**`, ...lines.map(said)].join('  \n'))
}
