import { commands, type TreeView } from 'vscode'

/** The selection of a tree, and the event that tells of its changes. */
type Selectable<T> = Pick<TreeView<T>, 'selection' | 'onDidChangeSelection'>

/**
 * What a key means that is pressed in a tree: the entry that has the focus, first, and what is selected together with it.
 *
 * The arrow keys move the focus and leave the selection behind, and an extension is told of the selection alone: a key would act on what was clicked last.
 * To toggle the selection where the focus is shows where that is; toggled once more, it is as it was.
 */
export async function focusedEntries<T>(view: Selectable<T>): Promise<readonly T[]> {
  const before = view.selection
  const after = await toggled(view)
  if (!after) return []
  await toggled(view)
  const [alone] = after.filter((entry) => !before.includes(entry))
  if (alone !== undefined) return [alone]
  return [...before].sort((a, b) => Number(after.includes(a)) - Number(after.includes(b)))
}

/** In milliseconds. The change is on its way when the command has ended; there is none when nothing has the focus, and then a key is about nothing. */
const patience = 3000

async function toggled<T>(view: Selectable<T>): Promise<readonly T[] | undefined> {
  return new Promise((resolve, reject) => {
    const end = (selection?: readonly T[]) => {
      clearTimeout(timer)
      listener.dispose()
      resolve(selection)
    }
    const timer = setTimeout(end, patience)
    const listener = view.onDidChangeSelection(({ selection }) => end(selection))
    commands.executeCommand('list.toggleSelection').then(undefined, reject)
  })
}
