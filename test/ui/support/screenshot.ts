import { inProject } from '../../../build/paths.ts'
import type { Workbench } from './workbench.ts'

/** Takes a picture of the window as it is, into test/ui/screenshots/. */
export async function screenshot({ page }: Workbench, name: string): Promise<void> {
  await page.screenshot({ path: inProject(`test/ui/screenshots/${name}.png`), animations: 'disabled' })
}
