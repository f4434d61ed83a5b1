import assert from 'node:assert/strict'
import { test } from 'node:test'
import { language } from './support/editor.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { problemCounts } from './support/problems.ts'
import { beginCommand, choice } from './support/quickInput.ts'
import { repeatedly } from './support/repeatedly.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'
import type { Workbench } from './support/workbench.ts'

test('New FlowSpec Document… asks two questions and opens what was chosen', async (t) => {
  const workbench = await openWorkbench(t, { files: {} })
  const { page } = workbench
  await beginCommand(workbench, 'FlowSpec: New FlowSpec Document…')
  await choice(workbench, 'Manual workflow (2.0.0)').waitFor()
  await screenshot(workbench, 'new-document')
  await choice(workbench, 'Manual workflow (2.0.0)').click()
  await choice(workbench, 'JSON').click()
  await language(workbench, 'FlowSpec (JSON)')
  await page.locator('.view-line', { hasText: 'my_workflow' }).first().waitFor()
  await page.locator('.monaco-editor.focused').waitFor()
  await page.keyboard.type('refill')
  await page.locator('.view-line', { hasText: /"path":\s"refill"/ }).waitFor()
  await screenshot(workbench, 'new-document-json')
  await problemCounts(workbench, 0, 0)
})

test('the language status says that the server works, and what it does', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await openFile(workbench, 'weekly_report.flowspec.json')
  const status = page.locator('.hover-language-status', { hasText: 'Checking as you type' })
  // Asked before the server has started, it says that this is under way.
  await repeatedly(
    async () => {
      await page.keyboard.press('Escape')
      await page.locator('.statusbar-item[id="status.languageStatus"]').click()
    },
    () => status.waitFor({ timeout: 5_000 }),
  )
  await screenshot(workbench, 'status')
  assert.match(await status.innerText(), /^FlowSpec\s+Checking as you type\s+Show log/)
})

test('the walkthrough shows its five steps, and ticks the first off when a document is opened', async (t) => {
  const workbench = await openWorkbench(t, { files: sample(), size: { width: 1600, height: 900 } })
  const { page } = workbench
  const steps = page.locator('.getting-started-step')
  await openWalkthrough(workbench)
  await steps.first().locator('[aria-checked="false"]').waitFor()
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'weekly_report.flowspec.json' }).dblclick()
  await language(workbench, 'FlowSpec (JSON)')
  await openWalkthrough(workbench)
  await steps.first().locator('[aria-checked="true"]').waitFor()
  assert.equal(await steps.count(), 5)
  for (let step = 0; step < 5; step++) {
    await steps.nth(step).locator('.step-title').click()
    await steps.nth(step).and(page.locator('.expanded')).waitFor()
    // Each of the pictures and texts is a page of its own.
    await page.locator('.getting-started-media iframe').waitFor({ state: 'attached' })
    await screenshot(workbench, `walkthrough-${step + 1}`)
  }
})

async function openWalkthrough(workbench: Workbench): Promise<void> {
  await beginCommand(workbench, 'Welcome: Open Walkthrough...')
  await workbench.page.locator('.quick-input-widget:visible input[placeholder^="Select a walkthrough"]').fill('FlowSpec')
  await choice(workbench, 'Get Started with FlowSpec').click()
}
