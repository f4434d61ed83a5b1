import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MarkupContent } from 'vscode-languageserver-types'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { hover } from '../../../../server/src/language/features/hover/hover.ts'
import { written } from '../../../support/check.ts'
import { checkedAt, listOf, names, viewOf } from '../../../support/workspace.ts'

const value = {
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: {
    nodes: [
      {
        id: 'load',
        datasource: { name: 'odps_first' },
        runtimeResource: { resourceGroup: 'Serverless_res_group_1_2' },
        fileResources: [{ name: 'tools.py' }],
        inputs: { nodeOutputs: [{ data: 'shop.import_users' }] },
      },
    ],
    flow: [{ nodeId: 'load', depends: [{ nodeId: '{{nodes.463497880880}}' }, { output: 'shop.import_orders' }] }],
  },
}

for (const form of ['json', 'yaml'] as const) {
  const document = FlowDocument.of(form, written(form, value))
  /** What hovering over the last place with this text says. */
  const said = (text: string, view = viewOf()) => {
    const position = document.positionAt(document.text.lastIndexOf(text) + 1)
    const found = hover(document, position, { now: new Date(0), workspace: view })
    return (found?.contents as MarkupContent | undefined)?.value ?? ''
  }

  describe(`hover over names of the workspace (${form})`, () => {
    it('says what a data source is, in each of its environments, and when that was read', () => {
      assert.deepEqual(said('odps_first').split('\n\n'), [
        'Data source **odps\\_first** of the workspace shop.',
        'Environment: Dev. Type: odps. Id: 8649832502405358602.',
        'Environment: Prod. Type: odps. Id: 8649832502405358601. MaxCompute of the shop',
        'Read 5 minutes ago.',
      ])
    })
    it('says what a resource group is, by its id', () => assert.match(said('Serverless_res'), /^Resource group \*\*nightly\*\* of/))
    it('says where a resource is and whose', () =>
      assert.match(said('tools.py'), /Type: Python\. Id: 631752142290\. Path: shop\/tools\\\.py\. Owner: 1107550004253538\./))
    it('says which node elsewhere publishes an output', () => {
      assert.match(said('shop.import_orders'), /Node \*\*import\\_orders\*\* of the workspace shop\./)
      assert.match(said('shop.import_users'), /Node \*\*import\\_users\*\*/)
    })
    it('knows a node in a reference', () => assert.match(said('{{nodes.'), /Node \*\*import\\_orders\*\*/))
    it('lets nothing that others wrote become a link, a picture or a heading', () => {
      const nasty = listOf({ name: 'odps_first', id: '1', description: '# Look\n![x](https://example.com/x) <b>' })
      const text = said('odps_first', viewOf({ ...names, lists: { dataSources: nasty } }))
      assert.match(text, /\\# Look \\!\\\[x\\\]\\\(https:\/\/example\\\.com\/x\\\) \\<b\\>/)
    })
    it('tells ages in words', () => {
      const after = (minutes: number) =>
        said('odps_first', { ...viewOf(), now: checkedAt + minutes * 60_000 })
          .split('\n\n')
          .at(-1)
      assert.deepEqual(
        [0, 1, 2, 59, 60, 150, 1440, 3000].map(after),
        ['just now', 'a minute ago', '2 minutes ago', '59 minutes ago', 'an hour ago', '2 hours ago', 'a day ago', '2 days ago'].map(
          (age) => `Read ${age}.`,
        ),
      )
    })
    it('wants the lists that it would look in', () => {
      const view = viewOf({ ...names, lists: {} })
      assert.equal(said('odps_first', view), '')
      assert.deepEqual(view.wanted, ['dataSources', 'computeResources'])
    })
    it('says nothing of it while no workspace is chosen', () => {
      const position = document.positionAt(document.text.lastIndexOf('odps_first') + 1)
      assert.equal(hover(document, position, { now: new Date(0) }), undefined)
    })
  })
}
