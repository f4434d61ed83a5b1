import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { hover } from '../../../../server/src/language/features/hover/hover.ts'
import { symbols } from '../../../../server/src/language/features/symbols.ts'
import { written } from '../../../support/check.ts'
import { completed, labels } from '../../../support/complete.ts'
import { scriptApi } from '../../../support/dataService.ts'

/** An API in both forms with the cursor at `|`: the members that are being written stand last. */
const json = (members: string) => `{ "kind": "DataServiceApi", "name": "orders_by_day", ${members} }`
const yaml = (members: string) => `kind: DataServiceApi\nname: orders_by_day\n${members}\n`

describe('completion in a data-service API', () => {
  for (const [form, marked] of [
    ['json', json('|')],
    ['yaml', yaml('|')],
  ] as const) {
    it(`offers what every API needs first, and nothing of FlowSpec (${form})`, () => {
      const offered = labels(form, marked)
      assert.deepEqual(offered.slice(0, 3), ['path', 'mode', 'group'])
      for (const key of ['spec', 'nodes', 'workflows', 'name', 'kind']) assert.ok(!offered.includes(key), key)
    })
  }

  it('offers the modes, and writes one', () => {
    assert.deepEqual(labels('json', json('"mode": |')), ['wizard', 'script', 'registration'])
    assert.deepEqual(labels('yaml', yaml('mode: |')), ['wizard', 'script', 'registration'])
    assert.match(completed('json', json('"mode": |'), 'script'), /"mode": "script"/)
    assert.match(completed('yaml', yaml('mode: re|'), 'registration'), /mode: registration\n/)
  })

  it('offers the values of fields, of entries of lists and of objects', () => {
    assert.deepEqual(labels('yaml', yaml('protocols:\n  - |')), ['HTTP', 'HTTPS'])
    assert.deepEqual(labels('json', json('"backend": { "format": | }')), ['JSON', 'XML'])
    assert.deepEqual(labels('json', json('"parameters": [{ "position": | }]')), ['path', 'query', 'header', 'body'])
    assert.deepEqual(labels('yaml', yaml('parameters:\n  - name: a\n    operator: |')), ['Equal', 'Like', 'Const', 'In'])
    assert.deepEqual(labels('yaml', yaml('paged: |')).sort(), ['false', 'true'])
  })

  it('offers the keys of a parameter and of a result', () => {
    assert.deepEqual(labels('yaml', yaml('parameters:\n  - |')).slice(0, 2), ['name', 'type'])
    assert.deepEqual(labels('json', json('"results": [{ "name": "a", | }]')).slice(0, 2), ['column', 'type'])
  })

  it('offers the kind where a document begins, and not where it has a body', () => {
    assert.ok(labels('yaml', 'kind: |\n').includes('DataServiceApi'))
    assert.ok(labels('json', '{ "kind": "DataS|" }').includes('DataServiceApi'))
    assert.ok(labels('yaml', 'kind: |\n').includes('Node'))
    assert.ok(!labels('yaml', 'kind: |\nspec:\n  nodes: []\n').includes('DataServiceApi'))
  })

  for (const form of ['json', 'yaml'] as const) {
    for (const label of ['Data-service API from SQL', 'Data-service API from a table', 'Data-service API of an HTTP service']) {
      it(`writes a whole document: ${label} (${form})`, () =>
        assert.equal(FlowDocument.of(form, completed(form, '|', label)).root.block.role, 'dataServiceApi'))
    }
  }
})

for (const form of ['json', 'yaml'] as const) {
  describe(`a data-service API (${form})`, () => {
    const text = written(
      form,
      scriptApi({
        method: 'POST',
        parameters: [{ name: 'day', type: 'String', position: 'query' }, { type: 'Long' }],
        results: [{ name: 'order_id', type: 'Long' }],
      }),
    )
    const document = FlowDocument.of(form, text)
    const said = (word: string) => {
      const result = hover(document, document.positionAt(text.lastIndexOf(word) + 1), { now: new Date(0) })
      return result === undefined ? '' : (result.contents as { value: string }).value
    }

    it('explains its keys and values', () => {
      assert.match(said('mode'), /\*\*mode\*\*[\s\S]*Where the data comes from[\s\S]*- `wizard`: /)
      assert.match(said('POST'), /^`POST`: Parameters in the query/)
      assert.match(said('position'), /Where the parameter travels[\s\S]*Default: `query`/)
      assert.match(said('DataServiceApi'), /^`DataServiceApi`: One API of the data service/)
      assert.match(said('name'), /Name of the value in the answer/)
    })

    it('is outlined by its name, with its parameters and results', () => {
      const tree = (list: readonly DocumentSymbol[]): unknown =>
        list.map(({ name, detail, children = [] }) => [name, detail, tree(children)])
      assert.deepEqual(tree(symbols(document)), [
        [
          'orders_by_day',
          'script',
          [
            ['day', 'String', []],
            ['Parameter', 'Long', []],
            ['order_id', 'Long', []],
          ],
        ],
      ])
    })
  })
}
