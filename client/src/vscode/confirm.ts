import { type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode'
import { say } from '../../../server/src/language/sentence.ts'
import type { Sending } from '../ui.ts'
import type { Speak } from './speak.ts'
import { twoLines } from './twoLines.ts'

interface Line extends QuickPickItem {
  readonly answer?: true | 'instead'
  /** What the entry stands for, whole. */
  readonly document?: () => readonly [name: string, language: 'json' | 'plaintext', text: string]
}

/** Characters that a line of such a list has room for, when a heading stands at its right. What is longer is cut off. */
const width = 72

/**
 * A list that says what will be sent: its first entry sends it, each step shows its request, and each note its whole text, which may be longer than
 * a line. It stays while those are looked at; true when the user says so, `instead` for the second entry where there is one. `show` opens a document beside it.
 */
export async function confirm(
  sending: Sending,
  speak: Speak,
  show: (name: string, language: string, text: string) => Promise<void>,
): Promise<boolean | 'instead'> {
  const list = window.createQuickPick<Line>()
  const shown = ({ document }: Line) => document && show(...document())
  try {
    list.title = speak(sending.title)
    list.placeholder = speak(say`Nothing has been sent to ${sending.to} yet. Enter sends it, Escape does not.`)
    list.ignoreFocusOut = true
    list.matchOnDescription = true
    list.matchOnDetail = true
    list.items = linesOf(sending, speak)
    return await new Promise<boolean | 'instead'>((resolve, reject) => {
      list.onDidAccept(() => {
        const [line] = list.selectedItems
        if (line?.answer) return resolve(line.answer)
        if (line) shown(line)?.catch(reject)
      })
      list.onDidTriggerItemButton(({ item }) => shown(item)?.catch(reject))
      list.onDidHide(() => resolve(false))
      list.show()
    })
  } finally {
    list.dispose()
  }
}

function linesOf({ title, action, instead, steps, notes }: Sending, speak: Speak): Line[] {
  const button = { iconPath: new ThemeIcon('json'), tooltip: speak(say`Show Request`) }
  const heading = (label: string): Line => ({ label, kind: QuickPickItemKind.Separator })
  const notesOf = (kind: 'warning' | 'hint', icon: string) =>
    notes
      .filter((note) => note.kind === kind)
      .map(({ message }): Line => {
        const text = speak.plain(message)
        const [label, detail] = twoLines(text, width)
        return {
          label: `$(${icon}) ${label}`,
          ...(detail !== undefined && { detail: `$(blank) ${detail}` }),
          document: () => [speak.plain(title), 'plaintext', text],
        }
      })
  const under = (label: string, lines: readonly Line[]) => (lines.length > 0 ? [heading(label), ...lines] : [])
  return [
    { label: `$(cloud-upload) ${speak(action)}`, answer: true },
    ...(instead
      ? [{ label: `$(beaker) ${speak(instead.label)}`, description: speak.plain(instead.detail), answer: 'instead' as const }]
      : []),
    ...under(
      speak(say`What will be sent`),
      steps.map(({ title, request }, i): Line => {
        const label = `${i + 1}. ${speak.plain(title)}`
        return { label, ...(request && { document: () => [`${label}.json`, 'json', request(speak.plain)], buttons: [button] }) }
      }),
    ),
    ...under(speak(say`Warnings`), notesOf('warning', 'warning')),
    ...under(speak(say`Good to know`), notesOf('hint', 'info')),
  ]
}
