import { l10n } from 'vscode'

/** The text in the language of the editor, or undefined where there is none. Nothing but this asks for the bundle. */
export function translate(text: string): string | undefined {
  return l10n.bundle?.[text]
}
