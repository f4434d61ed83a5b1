import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ReferencesRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver/node'
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument'
import { filledSnippet } from '../support/filledSnippet.ts'
import { forms, positionOf } from './support/documents.ts'
import { startServer } from './support/startServer.ts'

for (const { form, uri, languageId, text } of forms) {
  describe(`the server answers (${form})`, async () => {
    const { connection, open, change } = await startServer({ after }, { capabilities: { textDocument: { diagnostic: {} } } })
    const textDocument = { uri }
    const place = (part: string, into = 0) => ({ textDocument, position: positionOf(text, part, into) })
    const line = (part: string) => positionOf(text, part).line
    let version = 1
    /** Has the document as it is in `now`, for one question, and puts it back. */
    const during = async <T>(now: string, ask: () => Promise<T>): Promise<T> => {
      change(uri, ++version, { text: now })
      const answer = await ask()
      change(uri, ++version, { text })
      return answer
    }
    open(uri, languageId, text)

    it('completion, by an edit in its place', async () => {
      const half =
        form === 'json' ? text.replace('"recurrence": "Normal",', '"recurrence": "",') : text.replace('recurrence: Normal', 'recurrence: ')
      const position = positionOf(half, form === 'json' ? '"recurrence": "' : 'recurrence: ', form === 'json' ? 15 : 12)
      const items = await during(half, () => connection.sendRequest(CompletionRequest.type, { textDocument, position }))
      assert.ok(Array.isArray(items))
      const pause = items.find(({ label }) => label === 'Pause')
      assert.ok(pause?.textEdit, items.map(({ label }) => label).join())
      assert.equal(
        TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, half), [pause.textEdit as TextEdit]),
        text.replace('Normal', 'Pause'),
      )
    })

    it('completion of a whole node', async () => {
      const half = form === 'json' ? text.replace('"nodes": [\n', '"nodes": [\n      \n') : text.replace('  nodes:\n', '  nodes:\n    - \n')
      const position = positionOf(half, form === 'json' ? '      \n' : '    - \n', 6)
      const items = await during(half, () => connection.sendRequest(CompletionRequest.type, { textDocument, position }))
      assert.ok(Array.isArray(items))
      const shell = items.find(({ label }) => label.includes('Shell'))
      assert.ok(shell?.textEdit, items.map(({ label }) => label).join())
      const insert = shell.textEdit as TextEdit
      const filled = TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, half), [
        { ...insert, newText: filledSnippet(insert.newText) },
        ...(shell.additionalTextEdits ?? []),
      ])
      const report = await during(filled, () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }))
      assert.deepEqual(report.kind === 'full' && report.items, [], filled)
    })

    it('hover', async () => {
      const hover = await connection.sendRequest(HoverRequest.type, place('00 30 02', 3))
      assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents)
      assert.equal(hover.contents.kind, 'markdown')
      assert.match(hover.contents.value, /^At 02:30, every day\n/)
      assert.match(hover.contents.value, /\| Next runs \(Asia\/Shanghai\)&nbsp;&nbsp; \| Business date \|/)
      assert.equal(await connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 9999, character: 0 } }), null)
    })

    it('definition', async () => {
      const found = await connection.sendRequest(
        DefinitionRequest.type,
        place(form === 'json' ? '"nodeId": "report' : 'nodeId: report', 11),
      )
      assert.deepEqual(
        [found].flat().map((location) => location && 'range' in location && location.range.start.line),
        [line(form === 'json' ? '"id": "report"' : 'id: report')],
      )
    })

    it('references and highlights', async () => {
      const at = place(form === 'json' ? '"id": "report' : 'id: report', form === 'json' ? 9 : 5)
      const lines = [line(form === 'json' ? '"id": "report"' : 'id: report'), line('nodeId')]
      const all = await connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } })
      assert.deepEqual(
        all?.map(({ range }) => range.start.line),
        lines,
      )
      const uses = await connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: false } })
      assert.deepEqual(
        uses?.map(({ range }) => range.start.line),
        lines.slice(1),
      )
      const marked = await connection.sendRequest(DocumentHighlightRequest.type, at)
      assert.deepEqual(
        marked?.map(({ range }) => range.start.line),
        lines,
      )
    })

    it('symbols', async () => {
      const found = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[]
      assert.deepEqual(
        found.map(({ name, detail }) => `${name} ${detail}`),
        ['load DIDE_SHELL', 'report DIDE_SHELL'],
      )
    })

    it('folding', async () => {
      const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument })
      const last = text.trimEnd().split('\n').length - 1
      const spec = folds?.find(({ startLine }) => startLine === line('spec'))
      assert.equal(spec?.endLine, form === 'json' ? last - 2 : last)
    })

    it('selection', async () => {
      const [innermost] =
        (await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [positionOf(text, 'shop/load', 2)] })) ?? []
      const lengths: number[] = []
      for (let range = innermost; range; range = range.parent) lengths.push(range.range.end.line - range.range.start.line)
      assert.ok(lengths.length > 4, String(lengths))
      assert.deepEqual(
        lengths,
        lengths.toSorted((a, b) => a - b),
      )
    })

    it('formatting', async () => {
      const options = { tabSize: 2, insertSpaces: true }
      const messy =
        form === 'json'
          ? JSON.stringify(JSON.parse(text))
          : text.replace('Normal', 'Normal    # each day').replace('version: 1', 'version:    1')
      const edits = await during(messy, () => connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }))
      const tidy = TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, messy), edits ?? [])
      assert.equal(tidy.trimEnd(), (form === 'json' ? text : text.replace('Normal', 'Normal # each day')).trimEnd())
    })

    it('code actions', async () => {
      const wrong = text.replace('Normal', 'Norml')
      const at = positionOf(wrong, 'Norml')
      const actions = await during(wrong, () =>
        connection.sendRequest(CodeActionRequest.type, { textDocument, range: { start: at, end: at }, context: { diagnostics: [] } }),
      )
      const [fix] = actions ?? []
      assert.ok(fix && 'edit' in fix)
      assert.equal(fix.kind, 'quickfix')
      assert.deepEqual(
        fix.diagnostics?.map(({ code }) => code),
        ['unknown-value'],
      )
      assert.equal(TextDocument.applyEdits(TextDocument.create(uri, languageId, 1, wrong), fix.edit?.changes?.[uri] ?? []), text)
    })

    it('changes of parts of the text as it does the whole', async () => {
      const symbolsNow = () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument })
      const start = positionOf(text, form === 'json' ? '"name": "load"' : 'name: load', form === 'json' ? 9 : 6)
      const end = { ...start, character: start.character + 4 }
      // The second change counts from the text after the first.
      change(
        uri,
        ++version,
        { range: { start, end }, text: '载入' },
        { range: { start, end: { ...start, character: start.character + 2 } }, text: 'fetch 😀' },
      )
      const found = (await symbolsNow()) as DocumentSymbol[]
      assert.equal(found[0]?.name, 'fetch 😀')
      change(uri, ++version, { text })
    })

    it('19 digits with all of them', async () => {
      const id = '7712345678901234567'
      const now = text.replaceAll(form === 'json' ? '"load"' : ': load\n', form === 'json' ? id : `: ${id}\n`)
      const found = (await during(now, () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument }))) as DocumentSymbol[]
      assert.equal(found[0]?.name, id)
    })
  })
}
