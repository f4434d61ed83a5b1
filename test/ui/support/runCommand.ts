import { chooseInQuickInput } from './quickInput.ts'
import type { Workbench } from './workbench.ts'

/** Runs a command by its title in the command palette, as in `runCommand(workbench, 'Format Document')`. */
export function runCommand(workbench: Workbench, title: string): Promise<void> {
  return chooseInQuickInput(workbench, 'F1', `>${title}`, title)
}
