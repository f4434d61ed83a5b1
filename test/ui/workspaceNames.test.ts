import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sandboxCloud } from '../client/cloud/support/sandboxCloud.ts'
import { furnish } from '../client/explorer/support/furnish.ts'
import { moveCursor } from './support/cursor.ts'
import { focused, language, savedText } from './support/editor.ts'
import { hoverText } from './support/hover.ts'
import { notification } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer, beginCommand } from './support/quickInput.ts'
import { runCommand } from './support/runCommand.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { acceptSuggestion, suggestions } from './support/suggestions.ts'

const text = `version: 1.1.0
kind: CycleWorkflow
spec:
  nodes:
    - id: extract
      name: extract
      recurrence: Normal
      script: { path: shop/extract, runtime: { command: DI } }
      datasource: { name: mysql_oders, type: mysql }
      outputs: { nodeOutputs: [{ data: shop.extract, artifactType: NodeOutput }] }
    - id: report
      name: report
      recurrence: Normal
      script: { path: shop/report, runtime: { command: MYSQL } }
      datasource:
        name: 
      runtimeResource:
        resourceGroup: serverless_
  flow:
    - nodeId: report
      depends:
        - output: 
`
const name = 'report.flowspec.yaml'

/** Line and column of the place behind some text. */
function behind(text: string, before: string): [line: number, column: number] {
  const lines = text.slice(0, text.indexOf(before) + before.length).split('\n')
  return [lines.length, (lines.at(-1) ?? '').length + 1]
}

test('names of the chosen workspace are offered, explained and read again, each list by one call, and only when they are wanted', async (t) => {
  const cloud = await sandboxCloud()
  const { sandbox } = cloud
  t.after(() => sandbox.stop())
  const outputs = { nodeOutputs: [{ data: 'shop.import_orders', artifactType: 'NodeOutput' }] }
  await furnish(cloud).node('shop/import_orders', { more: { outputs } })
  let seen = sandbox.log.length
  const calls = () => {
    const fresh = sandbox.log.slice(seen).map(({ action }) => action)
    seen += fresh.length
    return fresh.sort()
  }
  const workbench = await openWorkbench(t, { files: { [name]: text } })
  const { page } = workbench
  await openFile(workbench, name)
  await language(workbench, 'FlowSpec (YAML)')
  const hint = page.locator('.monaco-editor .squiggly-hint')
  const ask = () => page.keyboard.press('Control+Space')
  const nothing = page.locator('.suggest-widget.visible', { hasText: 'No suggestions' })

  // Without a workspace.
  await moveCursor(workbench, ...behind(text, '    datasource:\n        name: '))
  await ask()
  await nothing.waitFor()
  await page.keyboard.press('Escape')

  await selectWorkspaceOf(workbench, sandbox)
  await page.keyboard.press('Control+1')
  await focused(workbench, name)
  await moveCursor(workbench, ...behind(text, 'output: '))
  assert.deepEqual(calls(), ['ListProjects'])

  // What the document has itself is offered at once; who goes on typing gets the rest when it is there.
  assert.deepEqual(await suggestions(workbench, 'shop.extract'), ['shop.extract'])
  await page.keyboard.type('shop.i')
  await acceptSuggestion(workbench, 'shop.import_orders')
  assert.deepEqual(calls(), ['ListNodes'])

  await moveCursor(workbench, ...behind(text, '    datasource:\n        name: '))
  await ask()
  await nothing.waitFor()
  // Once its names are known, so is that the first node names a data source that the workspace does not have.
  await hint.first().waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  assert.deepEqual(await suggestions(workbench, 'mysql_orders'), ['holo_first', 'mysql_orders', 'odps_first', 'oss_landing'])
  await screenshot(workbench, 'workspace-names')
  await acceptSuggestion(workbench, 'mysql_orders')
  assert.deepEqual(calls(), ['ListComputeResources', 'ListDataSources'])

  const written = text.replace('        name: \n', '        name: mysql_orders\n        type: mysql\n')
  await moveCursor(workbench, ...behind(written, 'resourceGroup: serverless_'))
  await ask()
  await nothing.waitFor()
  await hint.nth(1).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await acceptSuggestion(workbench, 'serverless_nightly')
  assert.deepEqual(calls(), ['ListResourceGroups'])
  const after = written
    .replace('output: \n', 'output: shop.import_orders\n')
    .replace('resourceGroup: serverless_\n', 'resourceGroup: Serverless_res_group_524209846771200_710867000976003\n')
  assert.equal(await savedText(workbench, name), after)

  await moveCursor(workbench, ...behind(after, 'name: mysql_or'))
  const hover = await hoverText(workbench, 'Data source mysql_orders of the workspace sandbox.')
  assert.match(hover, /Type: mysql\..*Orders of the shop/s)
  assert.match(hover, /Read (just now|a minute ago)\./)
  await screenshot(workbench, 'workspace-hover')
  await page.keyboard.press('Escape')
  // The editor has a hint only where its dots are.
  await moveCursor(workbench, ...behind(after, 'name: m'))
  await hoverText(
    workbench,
    /The workspace "sandbox" had no data source "mysql_oders" when it was last read \(\d{4}-\d\d-\d\d \d\d:\d\d\)\./,
  )
  await page.keyboard.press('Escape')
  assert.deepEqual(calls(), [])

  await runCommand(workbench, 'FlowSpec: Refresh Names for Completion')
  await notification(workbench, /^Read again from the workspace sandbox: .*\bdata sources\b/)
  assert.deepEqual(calls(), ['ListComputeResources', 'ListDataSources', 'ListNodes', 'ListResourceGroups'])

  await beginCommand(workbench, 'FlowSpec: Sign Out')
  await answer(workbench, 'to stay on this computer?', 'Delete it')
  await hint.waitFor({ state: 'detached' })
  await moveCursor(workbench, ...behind(after, 'name: mysql_orders'))
  await ask()
  await nothing.waitFor()
  assert.deepEqual(calls(), [])
})
