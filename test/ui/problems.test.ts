import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveCursor } from './support/cursor.ts'
import { savedText, underlined } from './support/editor.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { problemCounts, problems } from './support/problems.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'

test('an error appears under what is typed, can be read, and goes away', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await openFile(workbench, 'nodes/load_orders.flowspec.json')
  await problemCounts(workbench, 0, 0)
  // Behind "Norma of "Normal".
  await moveCursor(workbench, 10, 29)
  await page.keyboard.press('Backspace')
  await underlined(workbench, 'error', true)
  await problemCounts(workbench, 1, 0)
  await page.keyboard.type('a')
  await page.keyboard.press('Escape')
  await underlined(workbench, 'error', false)
  await problemCounts(workbench, 0, 0)
  assert.equal(await savedText(workbench, 'nodes/load_orders.flowspec.json'), sample()['nodes/load_orders.flowspec.json'])
})

test('the problems of the broken sample are listed with their rules, and the bulb repairs one', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await openFile(workbench, 'broken.flowspec.yaml')
  const listed = await problems(workbench, 'Norml')
  await screenshot(workbench, 'problems')
  const sentences = listed.map((label) => label.replace(/ at line .*/, ''))
  assert.deepEqual(sentences, [
    'Error: This cron expression has five fields; the scheduler wants the seconds in front of them. Did you mean "00 30 2 * * ?"?',
    'Error: Unknown recurrence "Norml". Did you mean "Normal"?',
    'Error: The output "shop.stock" is published by another node already. Only one node can publish an output.',
    'It is published here first.',
    'Warning: Nothing reads the key "parameter". Did you mean "parameters"?',
    'Warning: No node beside this list has the id "read_stocks". Did you mean "read_stock"?',
    'Info: Unknown command "ODPS_SQLL". Did you mean "ODPS_SQL"?',
  ])

  await page
    .locator('.markers-panel a', { hasText: 'unknown-value' })
    .first()
    .click({ modifiers: ['Control'] })
  await page.locator('.monaco-editor[data-uri$="/docs/rules/unknown-value.md"] .view-line').first().waitFor()
  await screenshot(workbench, 'rule-page')

  await openFile(workbench, 'broken.flowspec.yaml')
  await moveCursor(workbench, 23, 25)
  const repair = page.locator('.action-widget .monaco-list-row', { hasText: 'Change to "Normal"' })
  // Asked before it has the problems of the file that was just opened, the editor offers none: people ask again.
  for (let asked = 0; !(await repair.isVisible()); asked++) {
    assert.ok(asked < 10, 'The bulb never offered the repair.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+.')
    await repair.waitFor({ timeout: 3000 }).catch(() => {})
  }
  await screenshot(workbench, 'quick-fix')
  await page.keyboard.press('Enter')
  await problemCounts(workbench, 2, 2)
  assert.match(await savedText(workbench, 'broken.flowspec.yaml'), /recurrence: Normal\n {10}datasource/)
})
