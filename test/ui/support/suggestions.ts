import type { Locator } from 'playwright-core'
import type { Workbench } from './workbench.ts'

const list = '.suggest-widget.visible .monaco-list-row'
const label = '.label-name'

/** Asks for completions at the cursor of the focused editor, waits until one is labelled `expected`, and gives the labels in sight. */
export async function suggestions({ page }: Workbench, expected: string): Promise<readonly string[]> {
  await page.keyboard.press('Control+Space')
  await page.locator(list).locator(label).getByText(expected, { exact: true }).first().waitFor()
  return page.locator(list).locator(label).allInnerTexts()
}

/** Asks for completions, goes down to the one that is labelled so and accepts it with Enter. */
export async function acceptSuggestion(workbench: Workbench, wanted: string): Promise<void> {
  const { page } = workbench
  await suggestions(workbench, wanted)
  const place = async (entry: Locator) => Number(await entry.first().getAttribute('data-index'))
  const entry = page.locator(list).filter({ has: page.locator(label).getByText(wanted, { exact: true }) })
  const index = await place(entry)
  const focused = await place(page.locator(`${list}.focused`))
  for (let at = focused; at !== index; at += Math.sign(index - at)) await page.keyboard.press(index > at ? 'ArrowDown' : 'ArrowUp')
  await acceptFocused(workbench, wanted)
}

/**
 * Types on while completions are in sight, and accepts the one that is labelled so with Enter once it is the one that Enter takes: while VS Code asks for
 * completions again, as it does whenever an extension comes to offer some, the list is still that from before what has been typed.
 */
export async function typeAndAccept(workbench: Workbench, text: string, wanted: string): Promise<void> {
  await workbench.page.keyboard.type(text)
  await acceptFocused(workbench, wanted)
}

async function acceptFocused({ page }: Workbench, wanted: string): Promise<void> {
  const entry = page.locator(`${list}.focused`).filter({ has: page.locator(label).getByText(wanted, { exact: true }) })
  await entry.waitFor()
  await page.keyboard.press('Enter')
  // Not the whole list: the next one may be there at once.
  await entry.waitFor({ state: 'hidden' })
}
