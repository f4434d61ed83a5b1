import { runCommand } from './runCommand.ts'
import type { Workbench } from './workbench.ts'

/** Shows the log of FlowSpec, waits until it contains `expected`, and gives its lines since the window was opened, without their times. */
export async function log(workbench: Workbench, expected: string): Promise<readonly string[]> {
  await runCommand(workbench, 'FlowSpec: Show Log')
  const lines = workbench.page.locator('.part.panel .monaco-editor[data-uri^="output:"] .view-lines')
  await lines.getByText(expected).first().waitFor()
  // Blanks on the screen do not break, and long lines do.
  const text = (await lines.innerText()).replace(/\s+/g, ' ')
  return text
    .split(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} /)
    .slice(1)
    .map((line) => line.trim())
}
