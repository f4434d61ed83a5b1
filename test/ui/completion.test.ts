import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveCursor } from './support/cursor.ts'
import { language, savedText } from './support/editor.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { problemCounts } from './support/problems.ts'
import { screenshot } from './support/screenshot.ts'
import { acceptSuggestion, suggestions, typeAndAccept } from './support/suggestions.ts'

const json = `{
  "version": "1.1.0",
  "kind": "CycleWorkflow",
  "spec": {
    "nodes": [
      { "id": "load", "name": "load", "script": { "path": "shop/load", "runtime": { "command": "VIRTUAL" } } }
    ]
  }
}
`
const yaml = `version: 1.1.0
kind: CycleWorkflow
spec:
  nodes:
    - id: load
      name: load
      script:
        path: shop/load
        runtime:
          command: VIRTUAL
`

test('completion writes a whole node into JSON, with the comma in front of the next', async (t) => {
  const workbench = await openWorkbench(t, { files: { 'daily.flowspec.json': json } })
  const { page } = workbench
  await openFile(workbench, 'daily.flowspec.json')
  await language(workbench, 'FlowSpec (JSON)')
  // Behind the bracket.
  await moveCursor(workbench, 5, 15)
  await page.keyboard.press('Enter')
  await suggestions(workbench, 'Shell node')
  await screenshot(workbench, 'completion-json')
  await page.keyboard.press('Escape')
  await acceptSuggestion(workbench, 'Shell node')
  // The name is selected, wherever it stands: typing replaces it everywhere.
  await page.keyboard.type('report')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await problemCounts(workbench, 0, 0)
  const text = await savedText(workbench, 'daily.flowspec.json')
  const { nodes } = JSON.parse(text).spec
  assert.deepEqual(
    nodes.map(({ id, name, script }: { id: string; name: string; script: { path: string; runtime: { command: string } } }) => [
      id,
      name,
      script.path,
      script.runtime.command,
    ]),
    [
      ['report', 'report', 'report', 'DIDE_SHELL'],
      ['load', 'load', 'shop/load', 'VIRTUAL'],
    ],
  )
  assert.match(text, /^ {4}"nodes": \[\n {6}\{\n {8}"id": "report",\n/m)
  assert.match(text, /^ {6}\},\n {6}\{ "id": "load"/m)
})

test('completion writes a whole node into YAML, at its depth', async (t) => {
  const workbench = await openWorkbench(t, { files: { 'daily.flowspec.yaml': yaml } })
  const { page } = workbench
  await openFile(workbench, 'daily.flowspec.yaml')
  await language(workbench, 'FlowSpec (YAML)')
  await moveCursor(workbench, 4, 9)
  await page.keyboard.press('Enter')
  // The editor indents the line as that of the list's key.
  await page.keyboard.press('Home')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.type('    - ')
  await page.keyboard.press('Escape')
  await acceptSuggestion(workbench, 'Shell node')
  await screenshot(workbench, 'completion-yaml')
  await page.keyboard.type('report')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await problemCounts(workbench, 0, 0)
  const text = await savedText(workbench, 'daily.flowspec.yaml')
  assert.match(text, /^ {2}nodes:\n {4}- id: report\n {6}name: report\n {6}recurrence: Normal\n/m)
  assert.match(text, /^ {10}command: DIDE_SHELL\n/m)
  assert.ok(text.endsWith(yaml.slice(yaml.indexOf('    - id: load'))), text)
})

test('completion goes on with what may stand behind a key', async (t) => {
  const workbench = await openWorkbench(t, { files: { 'daily.flowspec.yaml': yaml.replace('          command: VIRTUAL\n', '') } })
  const { page } = workbench
  await openFile(workbench, 'daily.flowspec.yaml')
  await language(workbench, 'FlowSpec (YAML)')
  await moveCursor(workbench, 10, 1)
  await page.keyboard.type('          com')
  await acceptSuggestion(workbench, 'command')
  // Without another key.
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'ODPS_SQL' }).first().waitFor()
  await screenshot(workbench, 'completion-value')
  await typeAndAccept(workbench, 'DIDE_SH', 'DIDE_SHELL')
  assert.ok((await savedText(workbench, 'daily.flowspec.yaml')).endsWith('        runtime:\n          command: DIDE_SHELL'))
})
