import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import type { Ui } from '../../ui.ts'

/** A folder of the workspace, without slashes at its ends: one that is known, or a new one that is typed; empty for the top. `current`: not where it is now. */
export async function pickFolder(
  ui: Ui,
  question: { readonly title: Words; readonly known: readonly string[]; readonly current?: string },
): Promise<string | undefined> {
  const { title, known, current } = question
  const others = [...new Set(known)].filter((path) => path !== current && path !== '')
  const top: Choice<string> = { label: say`Top of the workspace`, icon: 'home', value: '' }
  const chosen = await ui.pick<string | { readonly type: true }>({
    title,
    choices: [
      { label: say`Other folder…`, icon: 'edit', detail: say`One that is not in the list, or is new.`, value: { type: true } },
      ...(current === '' ? [] : [top]),
      ...others.map((path): Choice<string> => ({ label: path, icon: 'folder', value: path })),
    ],
  })
  if (typeof chosen !== 'object') return chosen
  const typed = await ui.input({
    title,
    prompt: say`Folders with slashes between them: orders/daily`,
    ...(current !== undefined && { value: current }),
    problem: folderProblem,
  })
  return typed?.replace(/^\/+|\/+$/g, '')
}

function folderProblem(path: string): Words | undefined {
  const parts = path.replace(/^\/+|\/+$/g, '').split('/')
  if (parts.length === 1 && parts[0] === '') return undefined
  return parts.some((part) => part.trim() === '') ? say`Between two slashes there is the name of a folder.` : undefined
}
