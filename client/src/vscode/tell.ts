import { window } from 'vscode'
import type { Notice } from '../ui.ts'
import type { Speak } from './speak.ts'

const shows = {
  information: window.showInformationMessage,
  warning: window.showWarningMessage,
  error: window.showErrorMessage,
} as const

/** A notification. Resolves when the user has closed it or chosen an action. */
export async function tell<T>({ severity, message, actions = [] }: Notice<T>, speak: Speak): Promise<T | undefined> {
  const items = actions.map(({ label, value }) => ({ title: speak(label), value }))
  const show: (text: string, ...all: typeof items) => Thenable<(typeof items)[number] | undefined> = shows[severity]
  return (await show(speak.plain(message), ...items))?.value
}
