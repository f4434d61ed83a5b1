import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inProject } from '../../../build/paths.ts'
import { screenshot } from './screenshot.ts'
import { smallPng } from './smallPng.ts'
import type { Workbench } from './workbench.ts'

/** How VS Code looks in the pictures of the README. */
export const lookOfPictures = {
  size: { width: 1200, height: 750 },
  settings: {
    'workbench.colorTheme': 'Default Dark Modern',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'editor.minimap.enabled': false,
    'files.exclude': { '.vscode': true },
  },
} as const

/**
 * Takes a picture of the window, and puts it into the README when it has none of that name or somebody asks for new ones. They have
 * times and ids in them: taken by every run, they would change files of the project each time.
 */
export async function picture(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' })
  await screenshot(workbench, `readme-${name}`)
  const file = inProject(`media/readme/${name}.png`)
  if (process.env.FLOWSPEC_PICTURE !== 'new' && existsSync(file)) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, smallPng(await readFile(inProject(`test/ui/screenshots/readme-${name}.png`))))
}
