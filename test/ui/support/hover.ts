import type { Workbench } from './workbench.ts'

/** Shows the hover at the cursor of the focused editor, waits until it contains `expected`, and gives its text. */
export async function hoverText({ page }: Workbench, expected: string | RegExp): Promise<string> {
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+I')
  const hover = page.locator('.monaco-hover:visible', { hasText: expected }).first()
  await hover.waitFor()
  return hover.innerText()
}
