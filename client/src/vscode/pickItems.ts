import { type QuickInputButton, type QuickPickItem, QuickPickItemKind, ThemeIcon } from 'vscode'
import type { Choice } from '../choice.ts'
import type { Speak } from './speak.ts'

/** An entry of a list. Headings have no choice. */
export interface PickItem<T> extends QuickPickItem {
  readonly choice?: Choice<T>
  readonly buttons?: readonly PickButton<T>[]
}

interface PickButton<T> extends QuickInputButton {
  readonly value: T
}

/** The choices as the editor's list wants them: those with the same heading together, in the order in which headings are first seen. */
export function pickItems<T>(choices: readonly Choice<T>[], speak: Speak): PickItem<T>[] {
  const groups = new Map<string, PickItem<T>[]>()
  for (const choice of choices) {
    const heading = choice.heading === undefined ? '' : speak.plain(choice.heading)
    const group = groups.get(heading) ?? []
    groups.set(heading, [...group, pickItem(choice, speak)])
  }
  return [...groups].flatMap(([heading, items], i) =>
    heading === '' && i === 0 ? items : [{ label: heading, kind: QuickPickItemKind.Separator }, ...items],
  )
}

function pickItem<T>(choice: Choice<T>, speak: Speak): PickItem<T> {
  const { label, description, detail, icon, buttons } = choice
  const text = speak.plain(label)
  return {
    label: icon === undefined ? text : `$(${icon}) ${text}`,
    choice,
    ...(description !== undefined && { description: speak.plain(description) }),
    ...(detail !== undefined && { detail: speak.plain(detail) }),
    ...(buttons && {
      buttons: buttons.map(({ label, icon, value }) => ({ iconPath: new ThemeIcon(icon), tooltip: speak.plain(label), value })),
    }),
  }
}
