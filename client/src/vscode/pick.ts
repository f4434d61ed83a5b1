import { type QuickPick, window } from 'vscode'
import type { PickQuestion } from '../ui.ts'
import { type PickItem, pickItems } from './pickItems.ts'
import type { Speak } from './speak.ts'

/** One of the choices, or what a button of one stands for; undefined when the user turned away. Rejects when the choices cannot be had. */
export async function pick<T>(question: PickQuestion<T>, speak: Speak): Promise<T | undefined> {
  return (await ask(question, speak, false))?.[0]
}

/** Some of the choices, perhaps none; undefined when the user turned away. Rejects when the choices cannot be had. */
export function pickMany<T>(question: PickQuestion<T>, speak: Speak): Promise<readonly T[] | undefined> {
  return ask(question, speak, true)
}

async function ask<T>({ title, placeholder, choices }: PickQuestion<T>, speak: Speak, many: boolean) {
  const list = window.createQuickPick<PickItem<T>>()
  try {
    list.title = speak(title)
    list.placeholder = placeholder && speak(placeholder)
    list.canSelectMany = many
    list.matchOnDescription = true
    list.matchOnDetail = true
    if (choices instanceof Promise) return await whileFetched(list, choices, speak)
    list.items = pickItems(choices, speak)
    return await answer(list)
  } finally {
    list.dispose()
  }
}

async function whileFetched<T>(
  list: QuickPick<PickItem<T>>,
  choices: Exclude<PickQuestion<T>['choices'], readonly unknown[]>,
  speak: Speak,
) {
  // What has been asked for may take a while, and the user may look at something else meanwhile.
  list.ignoreFocusOut = true
  list.busy = true
  const answered = answer(list)
  const fetched = choices.then((all) => {
    list.items = pickItems(all, speak)
    list.busy = false
    return answered
  })
  return Promise.race([answered, fetched])
}

/** Shows the list until the user says yes or turns away. */
function answer<T>(list: QuickPick<PickItem<T>>): Promise<readonly T[] | undefined> {
  return new Promise((resolve) => {
    const say = (values: readonly T[]) => {
      resolve(values)
      list.hide()
    }
    list.onDidAccept(() => {
      // Nothing to choose from yet, or nothing that fits what was typed.
      if (list.canSelectMany ? list.busy : list.selectedItems.length === 0) return
      say(list.selectedItems.flatMap(({ choice }) => (choice ? [choice.value] : [])))
    })
    list.onDidTriggerItemButton(({ item, button }) => {
      const pressed = item.buttons?.find((one) => one === button)
      if (pressed) say([pressed.value])
    })
    list.onDidHide(() => resolve(undefined))
    list.show()
  })
}
