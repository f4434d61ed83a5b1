import { runCommand } from './runCommand.ts'
import type { Workbench } from './workbench.ts'

const rows = '.markers-panel .monaco-list-row[aria-label*=" at line "]'

/**
 * Shows the Problems view, waits until one of its problems contains `expected`, and gives those in sight as VS Code reads them out,
 * as in "Error: Nothing has the id "a". at line 3 and character 5.". The editor loses the focus.
 */
export async function problems(workbench: Workbench, expected: string): Promise<readonly string[]> {
  const { page } = workbench
  await runCommand(workbench, 'Problems: Focus on Problems View')
  await page.locator(rows).filter({ hasText: expected }).first().waitFor()
  return page.locator(rows).evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''))
}

/** Waits until the status bar counts that many errors and warnings in the whole window. */
export async function problemCounts({ page }: Workbench, errors: number, warnings: number): Promise<void> {
  await page
    .locator('.statusbar-item[id="status.problems"]')
    .getByText(new RegExp(`^\\s*${errors}\\s+${warnings}\\b`))
    .waitFor()
}
