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
  const entry = page.locator(list).filter({ has: page.locator(label).getByText(wanted, { exact: true }) })
  const index = Number(await entry.first().getAttribute('data-index'))
  const focused = Number(await page.locator(`${list}.focused`).getAttribute('data-index'))
  for (let at = focused; at !== index; at += Math.sign(index - at)) await page.keyboard.press(index > at ? 'ArrowDown' : 'ArrowUp')
  await page.locator(`${list}.focused`).locator(label).getByText(wanted, { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' })
}
