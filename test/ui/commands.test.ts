import assert from 'node:assert/strict'
import { test } from 'node:test'
import { language } from './support/editor.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { problemCounts } from './support/problems.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'
import type { Workbench } from './support/workbench.ts'

test('New FlowSpec Document… asks two questions and opens what was chosen', async (t) => {
  const workbench = await openWorkbench(t, { files: {} })
  const { page } = workbench
  await choose(workbench, '>FlowSpec: New', 'FlowSpec: New FlowSpec Document…')
  await entry(workbench, 'Manual workflow (2.0.0)').waitFor()
  await screenshot(workbench, 'new-document')
  await entry(workbench, 'Manual workflow (2.0.0)').click()
  await entry(workbench, 'JSON').click()
  await language(workbench, 'FlowSpec (JSON)')
  await page.locator('.view-line', { hasText: 'my_workflow' }).first().waitFor()
  await page.keyboard.type('refill')
  await page.locator('.view-line', { hasText: /"path":\s"refill"/ }).waitFor()
  await screenshot(workbench, 'new-document-json')
  await problemCounts(workbench, 0, 0)
})

test('the language status says that the server works, and what it does', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await openFile(workbench, 'weekly_report.flowspec.json')
  await page.locator('.statusbar-item[id="status.languageStatus"]').click()
  const status = page.locator('.hover-language-status', { hasText: 'Checking as you type' })
  await status.waitFor()
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
    await page.locator('.getting-started-step.expanded').nth(0).waitFor()
    // Each of the pictures and texts is a page of its own.
    await page.locator('.getting-started-media iframe').waitFor({ state: 'attached' })
    await screenshot(workbench, `walkthrough-${step + 1}`)
  }
})

const entry = ({ page }: Workbench, label: string) =>
  page.locator('.quick-input-list .monaco-list-row', { has: page.locator('.label-name').getByText(label, { exact: true }) }).first()

async function openWalkthrough(workbench: Workbench): Promise<void> {
  await choose(workbench, '>Welcome: Open Walkthrough', 'Welcome: Open Walkthrough...')
  await workbench.page.keyboard.insertText('FlowSpec')
  await entry(workbench, 'Get Started with FlowSpec').click()
}

/** Chooses a command that asks further questions. */
async function choose(workbench: Workbench, text: string, label: string): Promise<void> {
  await workbench.page.keyboard.press('F1')
  await workbench.page.locator('.quick-input-widget:visible input').waitFor()
  await workbench.page.keyboard.insertText(text)
  await entry(workbench, label).click()
}
