import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { copyAll } from './copyAll.ts'
import type { Workbench } from './workbench.ts'

/** Puts the focus into the editor of the file, which is in sight. */
export async function focusEditor({ page }: Workbench, name: string): Promise<void> {
  await page.locator(`.monaco-editor[data-uri$="/${name}"] .view-lines`).click({ position: { x: 1, y: 1 } })
  await focused({ page }, `/${name}`)
}

/** Waits until the editor of a document has the focus. `name`: how the path of its URI ends; what can only be read has a query behind it. */
export async function focused({ page }: Pick<Workbench, 'page'>, name: string): Promise<void> {
  await page.locator(`.monaco-editor.focused[data-uri*="${name}"]`).waitFor()
}

/** Replaces the text of the focused editor at once, as pasting does. */
export async function replaceText({ page }: Workbench, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Saves the focused editor and gives what the file then contains. */
export async function savedText({ page, folder }: Workbench, name: string): Promise<string> {
  await page.keyboard.press('Control+S')
  await page.locator('.tab.active:not(.dirty)', { hasText: basename(name) }).waitFor()
  return readFile(join(folder, name), 'utf8')
}

/** Waits until the status bar shows this language for the active editor, as in "FlowSpec (YAML)". */
export async function language({ page }: Workbench, name: string): Promise<void> {
  await page.locator('.statusbar-item[id="status.editor.mode"]').getByText(name, { exact: true }).waitFor()
}

/** Waits until something in the active editor is underlined as an error or a warning, or nothing is. */
export async function underlined({ page }: Workbench, severity: 'error' | 'warning', there: boolean): Promise<void> {
  await page
    .locator(`.monaco-editor .squiggly-${severity}`)
    .first()
    .waitFor({ state: there ? 'attached' : 'detached' })
}

/** Waits until the editor of a document has the focus, and gives its whole text, as people copy it. */
export async function copiedText(workbench: Workbench, name: string): Promise<string> {
  await focused(workbench, name)
  return copyAll(workbench)
}
