import { repeatedly } from './repeatedly.ts'
import type { Workbench } from './workbench.ts'

/** How long a person looks for a hover before asking again: whoever asks before the language server has started gets none. */
const ATTEMPT_MS = 5_000

/** Shows the hover at the cursor of the focused editor, waits until it contains `expected`, and gives its text. */
export async function hoverText({ page }: Workbench, expected: string | RegExp): Promise<string> {
  const hover = page.locator('.monaco-hover:visible', { hasText: expected }).first()
  await repeatedly(
    async () => {
      await page.keyboard.press('Control+K')
      await page.keyboard.press('Control+I')
    },
    () => hover.waitFor({ timeout: ATTEMPT_MS }),
  )
  return hover.innerText()
}
