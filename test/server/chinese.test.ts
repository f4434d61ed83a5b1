import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver/node'
import { inProject } from '../../build/paths.ts'
import { forms, positionOf } from './support/documents.ts'
import { startServer } from './support/startServer.ts'

const han = /\p{Script=Han}/u

for (const { form, uri, languageId, text: fine } of forms) {
  describe(`the server speaks Chinese (${form})`, async () => {
    const { connection, open, change } = await startServer(
      { after },
      { locale: 'zh-cn', capabilities: { textDocument: { diagnostic: {} } } },
    )
    const textDocument = { uri }
    // One value is misspelt, an edge leads nowhere, and a trigger is of a wrong type.
    const text = fine.replace('Normal', 'Norml').replace('00 30 02 * * ?', '00 30 25 * * ?')
    open(uri, languageId, text)
    const place = (part: string, into = 0) => ({ textDocument, position: positionOf(text, part, into) })
    const hoverAt = async (part: string, into = 0) => {
      const hover = await connection.sendRequest(HoverRequest.type, place(part, into))
      return (hover?.contents as { value: string } | undefined)?.value ?? ''
    }

    it('problems, and their repairs', async () => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
      const problems = report.kind === 'full' ? report.items : []
      const messages = problems.map(({ message }) => (typeof message === 'string' ? message : message.value))
      assert.ok(messages.includes('recurrence 的值 "Norml" 未知。是否应为 "Normal"？'), messages.join('\n'))
      assert.ok(messages.includes('"25" 不符合字段“时”，其取值范围为 0 到 23。'), messages.join('\n'))
      for (const message of messages) assert.match(message, han)
      for (const { code, codeDescription } of problems)
        assert.equal(codeDescription?.href, pathToFileURL(inProject(`docs/rules/zh-cn/${code}.md`)).href)
      const { position } = place('Norml')
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      })
      assert.equal(actions?.[0]?.title, '改为 "Normal"')
    })

    it('hovers: keys with their descriptions, commands, schedules in words', async () => {
      assert.match(await hoverAt('recurrence'), /^\*\*recurrence\*\*\n\n节点的实例是正常运行、冻结，还是空跑。/)
      assert.match(await hoverAt('DIDE_SHELL', 2), /在资源组上运行 Shell 脚本。\n\n引擎：General。/)
      assert.match(await hoverAt('00 30 02', 2), /^02:30，每天\n\n\| 接下来的运行时间（Asia\/Shanghai）.*\| 业务日期 \|/)
      assert.match(await hoverAt('timezone'), /^\*\*timezone\*\*\n\n调度的时区，.*\n\n默认值：`Asia\/Shanghai`。$/)
    })

    it('completions: what is put in is the same, what is said about it is Chinese', async () => {
      const ask = async (now: string, part: string, into: number, version: number): Promise<readonly CompletionItem[]> => {
        change(uri, version, { text: now })
        const answer = await connection.sendRequest(CompletionRequest.type, { textDocument, position: positionOf(now, part, into) })
        change(uri, version + 1, { text })
        return Array.isArray(answer) ? answer : []
      }
      const values = form === 'json' ? text.replace('"Norml"', '""') : text.replace('Norml', '')
      const pause = (await ask(values, form === 'json' ? '"recurrence": "' : 'recurrence: ', form === 'json' ? 15 : 12, 2)).find(
        ({ label }) => label === 'Pause',
      )
      assert.match(JSON.stringify(pause?.documentation), /生成实例但冻结，不运行。/)
      assert.match(JSON.stringify(pause?.textEdit), /Pause/)

      const list = form === 'json' ? text.replace('"nodes": [\n', '"nodes": [\n      \n') : text.replace('  nodes:\n', '  nodes:\n    - \n')
      const items = await ask(list, form === 'json' ? '      \n' : '    - \n', 6, 4)
      const shell = items.find(({ label }) => label === 'Shell 节点')
      assert.ok(shell, items.map(({ label }) => label).join())
      assert.match(shell.filterText ?? '', /Shell 节点 Shell node/)
      assert.equal((shell.documentation as { value: string }).value, '运行 Shell 脚本。')
    })

    it('the outline: names as they are, and kinds for what has none', async () => {
      const nameless =
        form === 'json' ? text.replace(/"id": "load",\n\s*"name": "load",\n/, '') : text.replace(/id: load\n\s*name: load\n\s*/, '')
      change(uri, 6, { text: nameless })
      const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[]
      assert.deepEqual(symbols.map(({ name }) => name).sort(), ['report', '节点'])
    })
  })
}

it('a client that knows where the pages are has links to the Chinese ones there', async (t) => {
  const { open, pushed } = await startServer(t, { locale: 'zh-Hans', initializationOptions: { rulePages: 'https://example.org/rules/' } })
  const { uri, languageId, text } = forms[1]
  open(uri, languageId, text.replace('Normal', 'Norml'))
  const { diagnostics } = await pushed(uri)
  assert.deepEqual(
    diagnostics.map(({ codeDescription }) => codeDescription?.href),
    ['https://example.org/rules/zh-cn/unknown-value.md'],
  )
})

describe('a server without texts for the language of its client', async () => {
  const log: string[] = []
  const { connection, open } = await startServer(
    { after },
    { locale: 'fr', capabilities: { textDocument: { diagnostic: {} } }, onLog: (line) => log.push(line) },
  )

  it('speaks English, and says so in the log', async () => {
    open('file:///a.flowspec.yaml', 'flowspec-yaml', 'version: 2.0.0\n')
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: 'file:///a.flowspec.yaml' } })
    assert.match(JSON.stringify(report), /The document needs a \\"kind\\"/)
    assert.match(JSON.stringify(report), /\/docs\/rules\/missing-kind\.md"/)
    assert.deepEqual(log, ['English is spoken instead of "fr": there are no texts in it.'])
  })
})
