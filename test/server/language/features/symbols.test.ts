import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { symbols } from '../../../../server/src/language/features/symbols.ts'
import { written } from '../../../support/check.ts'

const value = {
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: {
    workflows: [
      {
        name: 'orders',
        script: { runtime: { command: 'WORKFLOW' } },
        nodes: [
          { id: 'a', name: 'extract', script: { runtime: { command: 'ODPS_SQL' } } },
          { id: 'b', name: 'loop', 'do-while': { nodes: [{ id: 'c', name: 'body' }], while: { id: 'd', name: 'end' } } },
        ],
        dependencies: [{ nodeId: 'b', depends: [{ nodeId: 'a' }] }],
      },
    ],
    triggers: [{ id: 't', type: 'Manual' }],
  },
}

const tree = (list: readonly DocumentSymbol[]): unknown =>
  list.map((symbol) => [symbol.name, ...(symbol.children?.length ? [tree(symbol.children)] : [])])

for (const form of ['json', 'yaml'] as const) {
  describe(`document symbols (${form})`, () => {
    const document = FlowDocument.of(form, written(form, value))
    it('are the entities by name, as they contain each other', () => {
      assert.deepEqual(tree(symbols(document)), [['orders', [['extract'], ['loop', [['body'], ['end']]]]], ['t']])
    })
    it('say the command of a node', () => assert.equal(symbols(document)[0]?.children?.[0]?.detail, 'ODPS_SQL'))
    it('contain their names, and their children', () => {
      const inside = (symbol: DocumentSymbol) => {
        assert.ok(
          symbol.range.start.line <= symbol.selectionRange.start.line && symbol.selectionRange.end.line <= symbol.range.end.line,
          symbol.name,
        )
        for (const child of symbol.children ?? []) {
          assert.ok(symbol.range.start.line <= child.range.start.line && child.range.end.line <= symbol.range.end.line, child.name)
          inside(child)
        }
      }
      symbols(document).forEach(inside)
    })
    it('are not cut at 5,000', () => {
      const many = { version: '1.1.0', kind: 'CycleWorkflow', spec: { nodes: Array.from({ length: 6000 }, (_, i) => ({ id: `n${i}` })) } }
      assert.equal(symbols(FlowDocument.of('json', JSON.stringify(many))).length, 6000)
    })
  })
}
