import { runCommand } from './runCommand.ts'
import type { Workbench } from './workbench.ts'

/** Shows the outline of the active editor, waits until it lists `expected`, and gives the names in sight. The editor loses the focus. */
export async function outline(workbench: Workbench, expected: string): Promise<readonly string[]> {
  await runCommand(workbench, 'Explorer: Focus on Outline View')
  const names = workbench.page.locator('.outline-pane .monaco-list-row .label-name')
  await names.getByText(expected, { exact: true }).first().waitFor()
  return names.allInnerTexts()
}
