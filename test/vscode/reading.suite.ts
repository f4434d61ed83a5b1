import assert from 'node:assert/strict'
import { commands, type DocumentSymbol, type Hover, type Location, MarkdownString, SymbolKind, workspace } from 'vscode'
import { documents } from './support/documents.ts'
import { positionOf } from './support/edit.ts'
import { openText } from './support/openText.ts'
import type { Suite, SuiteTest } from './support/suite.ts'

const tests: Record<string, (test: SuiteTest) => Promise<void>> = {}

for (const { form, name, text } of documents) {
  tests[`hover shows a schedule (${form})`] = async (test) => {
    const { document } = await openText(test, name, text)
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, '00 30 02', 4))
    const said = hovers
      .flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : String(part))))
      .join('\n')
    assert.match(said, /At 02:30, every day/)
    assert.equal(said.match(/^\| \d{4}-\d\d-\d\d 02:30:00 \| \d{8} \|$/gm)?.length, 5, said)
    assert.match(said, /Next runs \(Europe\/Berlin\)/)
  }
}

tests['the outline lists the workflow with its nodes'] = async (test) => {
  const { document } = await openText(test, 'orders.flowspec.yaml', await sample('orders_daily.flowspec.yaml'))
  const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)
  const workflow = symbols.find((symbol) => symbol.name === 'orders_daily')
  assert.equal(workflow?.kind, SymbolKind.Class)
  assert.deepEqual(
    workflow.children.slice(0, 3).map((node) => `${node.name} ${node.detail}`),
    ['start VIRTUAL', 'load_raw_orders DI', 'clean_orders ODPS_SQL'],
  )
}

tests['a reference leads to what it names'] = async (test) => {
  const { document } = await openText(test, 'orders.flowspec.yaml', await sample('orders_daily.flowspec.yaml'))
  const from = positionOf(document, '{{triggers.after_rates}}', 12)
  const [target] = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', document.uri, from)
  assert.equal(target?.range.start.line, positionOf(document, 'id: after_rates').line)
}

async function sample(name: string): Promise<string> {
  const [file] = await workspace.findFiles(name)
  assert.ok(file)
  return new TextDecoder().decode(await workspace.fs.readFile(file))
}

const reading: Suite = { name: 'Reading', tests }
export default reading
