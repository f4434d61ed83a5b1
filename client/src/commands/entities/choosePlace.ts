import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '../../../../server/src/language/sentence.ts'
import type { Ui } from '../../ui.ts'

/** The path for a file of that name in a folder that the user chooses. Undefined when the user turns away, or wants to keep a file that is there. */
export async function choosePlace(ui: Ui, name: string): Promise<string | undefined> {
  const folder = await ui.chooseFolder({ title: say`Save ${name} to which folder?`, action: say`Save Here` })
  if (folder === undefined) return undefined
  const path = join(folder, name)
  if (!(await exists(path))) return path
  const question = { message: say`${name} is in this folder already.`, detail: say`What is in the file is lost.`, action: say`Replace` }
  return (await ui.agree(question)) ? path : undefined
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
