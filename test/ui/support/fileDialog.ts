import { choice, field } from './quickInput.ts'
import { repeatedly } from './repeatedly.ts'
import type { Workbench } from './workbench.ts'

/** The dialog takes no Enter while it looks at what has been typed: people press it again. */
const ATTEMPT_MS = 3_000

/** Answers the question for a file, as a VS Code in the browser asks it: a box for an absolute path, over a list of what is there. */
export async function giveFile(workbench: Workbench, path: string): Promise<void> {
  await choice(workbench, '..').waitFor()
  await field(workbench).fill(path)
  // Other questions have no button.
  const button = workbench.page.locator('.quick-input-widget:visible .quick-input-action .monaco-button').first()
  await repeatedly(
    async () => (await button.isVisible()) && workbench.page.keyboard.press('Enter'),
    () => button.waitFor({ state: 'hidden', timeout: ATTEMPT_MS }),
  )
}
