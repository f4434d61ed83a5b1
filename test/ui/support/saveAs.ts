import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { giveFile } from './fileDialog.ts'
import type { Workbench } from './workbench.ts'

/** Saves the new document of the focused editor as a file of the folder, and gives its text. */
export async function saveAs(workbench: Workbench, name: string): Promise<string> {
  await workbench.page.keyboard.press('Control+S')
  await giveFile(workbench, join(workbench.folder, name))
  await workbench.page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor()
  return readFile(join(workbench.folder, name), 'utf8')
}
