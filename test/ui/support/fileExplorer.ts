import type { Locator } from 'playwright-core'
import { chooseFromContextMenu } from './menu.ts'
import type { Workbench } from './workbench.ts'

/** A file or folder of the folder that is open, by its label. */
export function fileRow({ page }: Workbench, label: string): Locator {
  return page
    .locator('.explorer-folders-view .monaco-list-row', { has: page.locator('.label-name').getByText(label, { exact: true }) })
    .first()
}

/** Shows the files of the folder, as a click on their icon does. */
export async function openFileExplorer({ page }: Workbench): Promise<void> {
  const tab = page.locator('.activitybar [role="tab"]', { has: page.locator('[aria-label^="Explorer"]') }).first()
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
}

/** Selects two files, as a click on one and a click on the other one with Ctrl do. */
export async function selectFiles(workbench: Workbench, first: string, second: string): Promise<void> {
  const { page } = workbench
  await fileRow(workbench, first).click()
  // The click opens it, too: once it is open, the explorer selects it alone.
  await page.locator('.tab.active', { hasText: first }).waitFor()
  await page.locator(`.monaco-editor[data-uri$="/${first}"] .view-line`).first().waitFor()
  await fileRow(workbench, first).and(page.locator('.selected')).waitFor()
  await fileRow(workbench, second).click({ modifiers: ['ControlOrMeta'] })
  for (const label of [first, second]) await fileRow(workbench, label).and(page.locator('.selected')).waitFor()
}

/** Chooses from the menu `FlowSpec` in the context menu of a file. */
export async function chooseFromFileMenu(workbench: Workbench, label: string, item: string): Promise<void> {
  await chooseFromContextMenu(workbench, fileRow(workbench, label), 'FlowSpec', item)
}
