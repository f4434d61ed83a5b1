import type { Locator } from 'playwright-core'
import { repeatedly } from './repeatedly.ts'
import type { Workbench } from './workbench.ts'

/** How long a person looks for a menu, and for it to go, before clicking again. */
const ATTEMPT_MS = 3_000

/**
 * Opens the context menu of something and chooses from it: the item at the end of a path through its submenus. Clicks again when no menu comes, as when
 * what has been clicked was just drawn anew.
 */
export async function chooseFromContextMenu(workbench: Workbench, clicked: Locator, ...path: readonly string[]): Promise<void> {
  const { page } = workbench
  await repeatedly(
    async () => {
      // The menu of something else, which was there a moment before, would take the click.
      if (await page.locator('.monaco-menu').first().isVisible()) await page.keyboard.press('Escape')
      await clicked.click({ button: 'right' })
    },
    () => item(workbench, path[0] ?? '').waitFor({ timeout: ATTEMPT_MS }),
  )
  await chooseItem(workbench, ...path)
}

/** Chooses from the open menu: the item at the end of a path through its submenus. */
export async function chooseItem(workbench: Workbench, ...path: readonly string[]): Promise<void> {
  for (const submenu of path.slice(0, -1)) await item(workbench, submenu).hover()
  const wanted = item(workbench, path.at(-1) ?? '')
  await wanted.waitFor()
  // A menu takes no click in the tenth of a second after it came.
  await repeatedly(
    async () => (await wanted.isVisible()) && wanted.click({ timeout: ATTEMPT_MS }).catch(() => {}),
    () => wanted.waitFor({ state: 'hidden', timeout: ATTEMPT_MS }),
  )
}

/** Not the items around the labels: a submenu is inside the item that opens it. */
function item({ page }: Workbench, label: string): Locator {
  return page.locator('.monaco-menu .action-label').getByText(label, { exact: true }).first()
}
