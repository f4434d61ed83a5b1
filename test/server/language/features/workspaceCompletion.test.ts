import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { completed, labels, offered } from '../../../support/complete.ts'
import { listOf, names, viewOf } from '../../../support/workspace.ts'

const json = (node: string, rest = '') =>
  `{ "version": "1.1.0", "kind": "CycleWorkflow", "spec": {
  "nodes": [{ "id": "extract", "outputs": { "nodeOutputs": [{ "data": "shop.extract" }] } },
    ${node}]${rest}
} }`
const yaml = (node: string, rest = '') => `version: 1.1.0
kind: CycleWorkflow
spec:
  nodes:
    - id: extract
      outputs: { nodeOutputs: [{ data: shop.extract }] }
    ${node.replaceAll('\n', '\n    ')}
${rest}`

/** The same place in both forms. */
interface Picture {
  readonly json: string
  readonly yaml: string
}
const forms: readonly Form[] = ['json', 'yaml']
const source: Picture = {
  json: json('{ "id": "load", "datasource": { "name": "|" } }'),
  yaml: yaml('- id: load\n  datasource:\n    name: |'),
}
const group: Picture = {
  json: json('{ "id": "load", "runtimeResource": { "resourceGroup": "|" } }'),
  yaml: yaml('- id: load\n  runtimeResource:\n    resourceGroup: |'),
}
const output: Picture = {
  json: json('{ "id": "load" }', ', "flow": [{ "nodeId": "load", "depends": [{ "output": "|" }] }]'),
  yaml: yaml('- id: load', '  flow:\n    - nodeId: load\n      depends:\n        - output: |\n'),
}

for (const form of forms) {
  const view = viewOf()
  const named = (picture: Picture) => labels(form, picture[form], { workspace: view })

  describe(`completion from the workspace (${form})`, () => {
    it('offers data sources and compute resources, each name once', () =>
      assert.deepEqual(named(source), ['holo_first', 'mysql_orders', 'odps_first']))

    it('says where a name comes from, what it is, and how old that is', () => {
      const { items } = offered(form, source[form], { workspace: view })
      const odps = items.find(({ label }) => label === 'odps_first')
      assert.deepEqual(odps?.labelDetails, { description: 'workspace shop' })
      assert.equal(odps?.detail, 'odps')
      assert.deepEqual(String(odps?.documentation).split('\n'), [
        'Data source odps_first of the workspace shop.',
        'Environment: Dev. Type: odps. Id: 8649832502405358602.',
        'Environment: Prod. Type: odps. Id: 8649832502405358601. MaxCompute of the shop',
        'Read 5 minutes ago.',
      ])
    })

    it('fills the type of a data source in', () => {
      const done = completed(form, source[form], 'odps_first', { workspace: view })
      assert.match(done, form === 'json' ? /\{ "name": "odps_first", "type": "odps" \}/ : /\n {8}name: odps_first\n {8}type: odps\n/)
    })

    it('fills it in on a line of its own where the name has one, and within braces', () => {
      const own = json('{ "id": "load", "datasource": {\n      "name": "|"\n    } }')
      const flow = yaml('- id: load\n  datasource: { name: | }')
      const done = completed(form, form === 'json' ? own : flow, 'mysql_orders', { workspace: view })
      assert.match(
        done,
        form === 'json' ? /\{\n {6}"name": "mysql_orders",\n {6}"type": "mysql"\n {4}\}/ : /\{ name: mysql_orders, type: mysql \}/,
      )
    })

    it('fills it in below the dash of a list', () => {
      const list = {
        json: '{ "kind": "DataSource", "version": "1.1.0", "spec": { "datasources": [{ "name": | }] } }',
        yaml: 'kind: DataSource\nversion: 1.1.0\nspec:\n  datasources:\n    - name: |',
      }
      const done = completed(form, list[form], 'odps_first', { workspace: view })
      assert.match(done, form === 'json' ? /\{ "name": "odps_first", "type": "odps" \}/ : /\n {4}- name: odps_first\n {6}type: odps$/)
    })

    it('leaves a type that is there alone', () => {
      const typed: Picture = {
        json: json('{ "id": "load", "datasource": { "name": "|", "type": "odps" } }'),
        yaml: yaml('- id: load\n  datasource:\n    name: |\n    type: odps'),
      }
      const done = completed(form, typed[form], 'odps_first', { workspace: view })
      assert.equal(done, typed[form].replace('|', 'odps_first'))
    })

    it('writes the id of a resource group under its name', () => {
      assert.deepEqual(named(group), ['nightly'])
      assert.match(completed(form, group[form], 'nightly', { workspace: view }), /"?resourceGroup"?: "?Serverless_res_group_1_2"?/)
    })

    it('offers outputs of nodes elsewhere, behind those of the document', () => {
      assert.deepEqual(named(output), ['shop.extract', '463497880880_out', 'shop.import_orders', 'shop.import_users'])
      const done = completed(form, output[form], 'shop.import_users', { workspace: view })
      assert.match(done, /"?output"?: "?shop\.import_users"?/)
    })

    it('offers outputs where a node says what it reads', () => {
      const read: Picture = {
        json: json('{ "id": "load", "inputs": { "nodeOutputs": [{ "data": "|" }] } }'),
        yaml: yaml('- id: load\n  inputs:\n    nodeOutputs:\n      - data: |'),
      }
      assert.deepEqual(named(read), ['shop.extract', '463497880880_out', 'shop.import_orders', 'shop.import_users'])
      const published = {
        json: json('{ "outputs": { "nodeOutputs": [{ "data": "|" }] } }'),
        yaml: yaml('- outputs:\n    nodeOutputs:\n      - data: |'),
      }
      assert.deepEqual(named(published), [])
    })

    it('offers them last, whatever their names', () => {
      const early = { ...names, lists: { nodes: listOf({ name: 'a', id: '1', outputs: ['!first'] }) } }
      assert.deepEqual(labels(form, output[form], { workspace: viewOf(early) }), ['shop.extract', '!first'])
    })

    it('does not offer twice what the document has too', () => {
      const known = { ...names, lists: { nodes: listOf({ name: 'extract', id: 'extract', outputs: ['shop.extract'] }) } }
      assert.deepEqual(labels(form, output[form], { workspace: viewOf(known) }), ['shop.extract'])
    })

    it('offers nodes elsewhere by id', () => {
      const node: Picture = {
        json: json('{ "id": "load" }', ', "flow": [{ "nodeId": "load", "depends": [{ "nodeId": "|" }] }]'),
        yaml: yaml('- id: load', '  flow:\n    - nodeId: load\n      depends:\n        - nodeId: |\n'),
      }
      assert.deepEqual(named(node), ['extract', 'import_orders', 'import_users'])
      // Text, in YAML too: it is all digits.
      assert.match(completed(form, node[form], 'import_orders', { workspace: view }), /"?nodeId"?: ["']463497880880["']/)
    })

    it('offers resources and functions where a node or function names them', () => {
      const resource: Picture = {
        json: json('{ "id": "load", "fileResources": [{ "name": "|" }] }'),
        yaml: yaml('- id: load\n  fileResources:\n    - name: |'),
      }
      const used: Picture = {
        json: json('{ "id": "load", "functions": [{ "name": "|" }] }'),
        yaml: yaml('- id: load\n  functions:\n    - name: |'),
      }
      assert.deepEqual(named(resource), ['tools.py'])
      assert.deepEqual(named(used), ['to_day'])
    })

    it('offers the workflows that a node can run, by id', () => {
      const run: Picture = {
        json: json('{ "id": "load", "subflow": { "id": "|" } }'),
        yaml: yaml('- id: load\n  subflow:\n    id: |'),
      }
      assert.deepEqual(named(run), ['nightly_load'])
      assert.match(completed(form, run[form], 'nightly_load', { workspace: view }), /"?id"?: ["']723932906364["']/)
    })

    it('offers data sources and business processes in a data-service API', () => {
      const api = (member: string, text: string) =>
        form === 'json' ? `{ "kind": "DataServiceApi", ${member} }` : `kind: DataServiceApi\n${text}`
      const inApi = (member: string, text: string) => labels(form, api(member, text), { workspace: view })
      assert.deepEqual(inApi('"group": "|"', 'group: |'), ['orders'])
      assert.deepEqual(inApi('"connection": { "id": "|" }', 'connection:\n  id: |'), ['mysql_orders', 'odps_first', 'odps_first'])
    })

    it('says which lists would help, known or not, and only there', () => {
      const empty = viewOf({ ...names, lists: {} })
      assert.deepEqual(labels(form, source[form], { workspace: empty }), [])
      assert.deepEqual(empty.wanted, ['dataSources', 'computeResources'])
      const elsewhere = viewOf()
      labels(form, { json: json('{ "recurrence": "|" }'), yaml: yaml('- recurrence: |') }[form], { workspace: elsewhere })
      assert.deepEqual(elsewhere.wanted, [])
    })

    it('offers nothing of it while none is chosen', () => {
      assert.deepEqual(labels(form, source[form]), [])
      assert.deepEqual(labels(form, output[form]), ['shop.extract'])
    })
  })
}
