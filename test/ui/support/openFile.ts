import { basename } from 'node:path'
import { nothingAsked, pick } from './quickInput.ts'
import type { Workbench } from './workbench.ts'

/** Opens a file of the folder by quick open and waits for its editor. */
export async function openFile(workbench: Workbench, name: string): Promise<void> {
  await pick(workbench, 'Control+P', name, basename(name))
  await nothingAsked(workbench)
  await workbench.page.locator(`.monaco-editor[data-uri$="/${name}"] .view-line`).first().waitFor()
}
