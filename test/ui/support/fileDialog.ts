import { choice, field } from './quickInput.ts'
import type { Workbench } from './workbench.ts'

/** Answers the question for a file, as a VS Code in the browser asks it: a box for an absolute path, over a list of what is there. */
export async function giveFile(workbench: Workbench, path: string): Promise<void> {
  await choice(workbench, '..').waitFor()
  await field(workbench).fill(path)
  await field(workbench).press('Enter')
}
