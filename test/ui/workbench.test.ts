import assert from 'node:assert/strict'
import { test } from 'node:test'
import { language, replaceText, savedText } from './support/editor.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { screenshot } from './support/screenshot.ts'

test('a file opens by quick open in its language, takes what is typed and saves it', async (t) => {
  const workbench = await openWorkbench(t, { files: { 'daily.flowspec.yaml': 'version: 1.1.0\nkind: CycleWorkflow\n' } })
  await openFile(workbench, 'daily.flowspec.yaml')
  await language(workbench, 'FlowSpec (YAML)')
  await replaceText(workbench, 'version: 2.0.0\nkind: Node\n')
  await workbench.page.keyboard.type('# typed')
  await screenshot(workbench, 'workbench')
  assert.equal(await savedText(workbench, 'daily.flowspec.yaml'), 'version: 2.0.0\nkind: Node\n# typed')
})
