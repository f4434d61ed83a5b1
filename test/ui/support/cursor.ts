import type { Workbench } from './workbench.ts'

/** Moves the cursor of the focused editor to a line and a column, both from 1. */
export async function moveCursor({ page }: Workbench, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G')
  const box = page.locator('.quick-input-widget:visible')
  await box.locator('input').waitFor()
  await page.keyboard.insertText(`${line}:${column}`)
  await page.keyboard.press('Enter')
  await box.waitFor({ state: 'hidden' })
  await page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` }).waitFor()
}
