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

/** Chooses from the menu `FlowSpec` in the context menu of a file. */
export async function chooseFromFileMenu(workbench: Workbench, label: string, item: string): Promise<void> {
  await chooseFromContextMenu(workbench, fileRow(workbench, label), 'FlowSpec', item)
}
