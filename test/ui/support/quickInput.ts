import type { Workbench } from './workbench.ts'

/** Types into the box at the top that `key` opens, chooses the first entry that has `label` and waits until the box is gone. */
export async function chooseInQuickInput({ page }: Workbench, key: string, text: string, label: string): Promise<void> {
  await page.keyboard.press(key)
  const box = page.locator('.quick-input-widget:visible')
  await box.locator('input').waitFor()
  await page.keyboard.insertText(text)
  const entry = box.locator('.monaco-list-row', { has: page.locator('.label-name', { hasText: label }) }).first()
  await entry.waitFor()
  await entry.click()
  await box.waitFor({ state: 'hidden' })
}
