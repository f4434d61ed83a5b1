import type { Workbench } from './workbench.ts'

/** As a click on the button in the title of the editor does. */
export async function sendFromEditor({ page }: Workbench): Promise<void> {
  await page.locator('.editor-actions').getByRole('button', { name: 'Send to Workspace…' }).first().click()
}
