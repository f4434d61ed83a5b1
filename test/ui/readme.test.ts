import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { inProject } from '../../build/paths.ts'
import { moveCursor } from './support/cursor.ts'
import { hoverText } from './support/hover.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { outline } from './support/outline.ts'
import { problems } from './support/problems.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'
import type { Workbench } from './support/workbench.ts'

const picture = inProject('media/readme/editor.png')

// The picture has dates of the day in it. So that not every run changes a file of the project, it is taken anew only when somebody asks:
// FLOWSPEC_PICTURE=new npm run test:ui -- readme
const isWanted = process.env.FLOWSPEC_PICTURE === 'new' || !existsSync(picture)

test('the picture of the README: problems, outline and the hover of a schedule', async (t) => {
  const { 'orders_daily.flowspec.yaml': orders = '', ...others } = sample()
  // One mistake, where it can be seen.
  const [head = '', ...tail] = orders.split(/(?<=id: after_rates\n(?: .*\n){0,8} +cycleType: )Daily/)
  const workbench = await openWorkbench(t, {
    files: { ...others, 'orders_daily.flowspec.yaml': `${head}Dayly${tail.join('')}` },
    size: { width: 1400, height: 900 },
    settings: {
      'workbench.colorTheme': 'Default Dark Modern',
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
      'editor.minimap.enabled': false,
      'files.exclude': { '.vscode': true },
    },
  })
  const { page } = workbench
  await openFile(workbench, 'broken.flowspec.yaml')
  await openFile(workbench, 'orders_daily.flowspec.yaml')
  await outline(workbench, 'orders_daily')
  await enlargeOutline(workbench)
  await problems(workbench, 'Norml')
  await page.locator('.monaco-editor[data-uri$="/orders_daily.flowspec.yaml"] .view-lines').click({ position: { x: 1, y: 1 } })
  await moveCursor(workbench, 17, 20)
  await hoverText(workbench, 'Next runs')
  await screenshot(workbench, 'readme')
  if (!isWanted) return
  await mkdir(dirname(picture), { recursive: true })
  await copyFile(inProject('test/ui/screenshots/readme.png'), picture)
})

/** Pulls the upper border of the outline up. */
async function enlargeOutline({ page }: Workbench): Promise<void> {
  const box = await page.locator('.pane', { has: page.locator('.outline-pane') }).boundingBox()
  if (!box) throw new Error('There is no outline to be enlarged')
  await page.mouse.move(box.x + 100, box.y)
  await page.mouse.down()
  await page.mouse.move(box.x + 100, box.y - 330, { steps: 5 })
  await page.mouse.up()
}
