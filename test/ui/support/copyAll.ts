import type { Workbench } from './workbench.ts'

/** Selects and copies all that is in what has the focus, waits until the clipboard has it, and gives it. */
export async function copyAll({ page }: Workbench): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  // Written by the editor when it gets round to it.
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '')
  return page.evaluate(() => navigator.clipboard.readText())
}
