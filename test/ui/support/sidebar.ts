import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { eventually } from './eventually.ts'
import { chooseFromContextMenu } from './menu.ts'
import { repeatedly } from './repeatedly.ts'
import type { Workbench } from './workbench.ts'

/** Without the rows that stick to the top when the tree is scrolled: those are there once more. */
const rows = ({ page }: Workbench) =>
  page.locator('.pane-body:has(.tree-explorer-viewlet-tree-view) .monaco-list-rows').locator('.monaco-list-row')
const isLabelled = ({ page }: Workbench, label: string) => ({ has: page.locator('.label-name').getByText(label, { exact: true }) })

/** Shows the FlowSpec side bar, as a click on its icon does. */
export async function openSidebar({ page }: Workbench): Promise<void> {
  const tab = page.locator('.activitybar [role="tab"]', { has: page.locator('[aria-label="FlowSpec"]') }).first()
  const title = page.locator('.sidebar .composite.title', { hasText: 'FlowSpec' })
  // A window that has been loaded again opens it by itself; a click at that moment closes it.
  await repeatedly(
    async () => (await title.isVisible()) || tab.click(),
    () => title.waitFor({ timeout: 5_000 }),
  )
}

/** The row of the tree with this label. */
export function row(workbench: Workbench, label: string): Locator {
  return rows(workbench).filter(isLabelled(workbench, label)).first()
}

/**
 * Opens a row, unless it is open, and waits until it shows what is in it. A section says then how old that is: before, the editor has yet to draw it anew, and
 * takes no click on what is in it for a moment.
 */
export async function expand(workbench: Workbench, label: string): Promise<void> {
  const wanted = row(workbench, label)
  await wanted.waitFor()
  if ((await wanted.getAttribute('aria-expanded')) === 'true') return
  await wanted.click()
  const aged = (await wanted.getAttribute('aria-level')) === '1' ? `:not([aria-label="${label}"])` : ''
  await rows(workbench)
    .and(workbench.page.locator(`[aria-expanded="true"][aria-label^="${label}"]${aged}`))
    .first()
    .waitFor()
}

/** Chooses from the context menu of a row. */
export async function chooseFromMenu(workbench: Workbench, label: string, item: string): Promise<void> {
  await chooseFromContextMenu(workbench, row(workbench, label), item)
}

/** The labels of the tree that are in sight, indented by their level. */
export async function drawTree(workbench: Workbench): Promise<string> {
  const lines = await rows(workbench).evaluateAll((elements) =>
    elements.map(
      (element) => '  '.repeat(Number(element.getAttribute('aria-level')) - 1) + (element.querySelector('.label-name')?.textContent ?? ''),
    ),
  )
  return lines.join('\n')
}

/** Waits until the tree is drawn like this: what has been filtered or read anew comes level by level. */
export async function drawn(workbench: Workbench, expected: string | RegExp): Promise<void> {
  await eventually(async () => {
    const tree = await drawTree(workbench)
    if (typeof expected === 'string') assert.equal(tree, expected)
    else assert.match(tree, expected)
  })
}

/** Waits until the row with this label is the one that is selected. */
export async function selected(workbench: Workbench, label: string): Promise<void> {
  await rows(workbench).filter(isLabelled(workbench, label)).and(workbench.page.locator('.selected[aria-selected="true"]')).waitFor()
}
