import { beginCommand, nothingAsked } from './quickInput.ts'
import type { Workbench } from './workbench.ts'

/** Runs a command that asks nothing by its title in the command palette, as in `runCommand(workbench, 'Format Document')`. */
export async function runCommand(workbench: Workbench, title: string): Promise<void> {
  await beginCommand(workbench, title)
  await nothingAsked(workbench)
}
