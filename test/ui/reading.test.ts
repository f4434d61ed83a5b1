import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveCursor } from './support/cursor.ts'
import { language, savedText } from './support/editor.ts'
import { hoverText } from './support/hover.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { outline } from './support/outline.ts'
import { sample } from './support/sample.ts'
import { screenshot } from './support/screenshot.ts'

test('hovers say when it runs, what a command runs and what a reference means', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  const { page } = workbench
  await openFile(workbench, 'orders_daily.flowspec.yaml')

  await moveCursor(workbench, 17, 20)
  const schedule = await hoverText(workbench, 'Next runs')
  await screenshot(workbench, 'hover-schedule')
  assert.match(schedule, /^At 06:15, Monday through Friday/)
  assert.match(schedule, /Next runs \(Europe\/Berlin\)/)
  assert.equal(schedule.match(/\d{4}-\d\d-\d\d 06:15:00\s+\d{8}/g)?.length, 5, schedule)

  await page.keyboard.press('Escape')
  await moveCursor(workbench, 34, 25)
  assert.match(await hoverText(workbench, 'WORKFLOW:'), /Type number: 1001/)
  await page.keyboard.press('Escape')
  await moveCursor(workbench, 35, 30)
  assert.match(await hoverText(workbench, 'Trigger'), /^every_night · Trigger\s+Places in this document that name it: \d+\./)
})

test('the outline lists the workflow and its nodes', async (t) => {
  const workbench = await openWorkbench(t, { files: sample() })
  await openFile(workbench, 'orders_daily.flowspec.yaml')
  const names = await outline(workbench, 'orders_daily')
  await screenshot(workbench, 'outline')
  assert.deepEqual(names.slice(0, 5), ['every_night', 'after_rates', 'etl', 'orders_daily', 'start'])
})

test('Format Document keeps the comments', async (t) => {
  const messy = '# Who: the shop team\nversion:   2.0.0   # since May\nkind: Node\nspec:\n    nodes: # one\n        - id: load\n'
  const workbench = await openWorkbench(t, { files: { 'messy.flowspec.yaml': messy } })
  await openFile(workbench, 'messy.flowspec.yaml')
  // The outline is there when the server is.
  await outline(workbench, 'load')
  await workbench.page.locator('.monaco-editor[data-uri$="/messy.flowspec.yaml"] .view-lines').click()
  await workbench.page.keyboard.press('Control+Shift+I')
  await workbench.page.locator('.view-line', { hasText: /^\s*version:\s2\.0\.0\s#\ssince/ }).waitFor()
  const text = await savedText(workbench, 'messy.flowspec.yaml')
  for (const comment of ['# Who: the shop team', '# since May', '# one']) assert.ok(text.includes(comment), text)
  assert.match(text, /^version: 2\.0\.0 # since May$/m)
})

test("other people's YAML and JSON stay what they are", async (t) => {
  const workbench = await openWorkbench(t, {
    files: {
      'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: three\n',
      'package.json': '{ "name": "shop", "version": "1.0.0" }\n',
      'pipeline.json': sample()['weekly_report.flowspec.json'] ?? '',
    },
  })
  await openFile(workbench, 'deployment.yaml')
  await openFile(workbench, 'package.json')
  // Files are looked at in the order in which they are opened.
  await openFile(workbench, 'pipeline.json')
  await language(workbench, 'FlowSpec (JSON)')
  await openFile(workbench, 'deployment.yaml')
  await language(workbench, 'YAML')
  await openFile(workbench, 'package.json')
  await language(workbench, 'JSON')
})
