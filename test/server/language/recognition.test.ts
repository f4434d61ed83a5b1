import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../server/src/language/document/block.ts'
import { isFlowSpec } from '../../../server/src/language/recognition.ts'

const cases: readonly (readonly [boolean, string, Form, string])[] = [
  [true, 'a.flowspec.yaml', 'yaml', ''],
  [true, 'a.flowspec.json', 'json', '{'],
  [true, 'a.json', 'json', '{"version": "1.1.0", "kind": "CycleWorkflow", "spec": {}}'],
  [true, 'a.json', 'json', '{"kind": "cycleworkflow", "spec": {"nodes": [{"id": "a"'],
  [true, 'a.json', 'json', '{"spec": {"nodes": [{"kind": "x"}]}, "kind": "Node", "version": "2.0.0"}'],
  [true, 'a.yaml', 'yaml', '# head\nversion: 1.1.0\nkind: "Node"\nspec:\n  nodes: []\n'],
  [true, 'a.yml', 'yaml', 'kind: CycleWorkflow\nnodes:\n  - id: a\n'],
  [true, 'a.schedule.json', 'json', '{"kind": "CycleWorkflow"}'],
  [true, 'a.flow.json', 'json', '{"flow": []}'],
  [true, 'a.json', 'json', '{"kind": "DataServiceApi", "name": "orders"}'],
  [true, 'a.yaml', 'yaml', '# an API\nkind: dataserviceapi # half\n'],
  [false, 'a.yaml', 'yaml', 'apiVersion: v1\nkind: DataServiceApi\n'],
  [false, 'a.yaml', 'yaml', 'kind: DataService\n'],
  [false, 'a.yaml', 'yaml', 'spec:\n  kind: DataServiceApi\n'],
  [false, 'a.schedule.json', 'json', '{"cron": "0 0 * * *"}'],
  [false, 'a.spec.json', 'json', '{"openapi": "3.1.0"}'],
  [false, 'a.flow.yaml', 'yaml', 'id: hello\nnamespace: company\ntasks: []\n'],
  [false, 'package.json', 'json', '{"name": "x", "version": "1.0.0"}'],
  [false, 'deploy.yaml', 'yaml', 'apiVersion: v1\nkind: Node\nspec: {}\n'],
  [false, 'argo.yaml', 'yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates: []\n'],
  [false, 'argo.yaml', 'yaml', 'kind: Workflow\nspec: {}\n'],
  [false, 'catalog.yaml', 'yaml', 'apiVersion: backstage.io/v1alpha1\nkind: Component\nspec: {}\n'],
  [false, 'kestra.yaml', 'yaml', 'id: hello\nnamespace: company\ntasks:\n  - id: a\n    kind: Node\n'],
  [false, 'openapi.yaml', 'yaml', 'openapi: 3.1.0\ninfo:\n  version: 1.0.0\n'],
  [false, 'nested.json', 'json', '{"document": {"kind": "Node", "version": "2.0.0", "spec": {}}}'],
  [false, 'list.json', 'json', '[{"kind": "Node", "spec": {}}]'],
  [false, 'empty.json', 'json', ''],
]

describe('recognition', () => {
  for (const [expected, name, form, text] of cases) {
    it(`${expected ? 'takes' : 'leaves'} ${name}: ${JSON.stringify(text).slice(0, 60)}`, () =>
      assert.equal(isFlowSpec(name, form, text), expected))
  }
})
