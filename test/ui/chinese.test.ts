import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveCursor } from './support/cursor.ts'
import { language, underlined } from './support/editor.ts'
import { hoverText } from './support/hover.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { outline } from './support/outline.ts'
import { problems } from './support/problems.ts'
import { answer, beginCommand, question } from './support/quickInput.ts'
import { openSidebar } from './support/sidebar.ts'

// No pictures: the browser has no Chinese letters.
const text = `version: 2.0.0
kind: Node
spec:
  nodes:
    - id: daily_report
      name: daily_report
      recurrence: Norml
      script:
        path: reports/daily_report
        runtime:
          command: DIDE_SHELL
      trigger:
        type: Scheduler
        cron: 00 00 02 * * ?
`

test('in a Chinese editor, problems, hovers and completions are Chinese', async (t) => {
  const workbench = await openWorkbench(t, { files: { 'daily.flowspec.yaml': text }, language: 'zh-cn' })
  const { page } = workbench
  await openFile(workbench, 'daily.flowspec.yaml')
  await language(workbench, 'FlowSpec (YAML)')
  await outline(workbench, 'daily_report')
  await underlined(workbench, 'error', true)
  const [problem] = await problems(workbench, 'Norml')
  assert.match(problem ?? '', /recurrence 的值 "Norml" 未知。是否应为 "Normal"？/)
  await page.locator('.markers-panel a', { hasText: 'unknown-value' }).click({ modifiers: ['Control'] })
  await page.locator('.monaco-editor[data-uri$="/docs/rules/zh-cn/unknown-value.md"] .view-line', { hasText: '级别' }).waitFor()
  await openFile(workbench, 'daily.flowspec.yaml')
  await moveCursor(workbench, 14, 20)
  assert.match(await hoverText(workbench, '接下来的运行时间'), /^02:00，每天/)
  await page.keyboard.press('Escape')
  await moveCursor(workbench, 11, 22)
  assert.match(await hoverText(workbench, 'DIDE_SHELL'), /在资源组上运行 Shell 脚本。/)
})

test('in a Chinese editor, commands, their questions and the view are Chinese', async (t) => {
  const workbench = await openWorkbench(t, { files: { 'notes.txt': '' }, language: 'zh-cn' })
  const { page } = workbench
  await openSidebar(workbench)
  await page.getByText('选择一个 DataWorks 工作空间').waitFor()
  await beginCommand(workbench, 'FlowSpec: 新建 FlowSpec 文档…')
  await question(workbench, '文档描述什么？')
  await answer(workbench, '文档描述什么？', '节点（2.0.0）')
  await answer(workbench, '使用哪种形式？', 'YAML')
  await page.locator('.view-line', { hasText: 'version: 2.0.0' }).first().waitFor()
})
