import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'

/** Each block as `role: text`, with white space made small. The frame is left out. */
function entriesOf(form: Form, text: string): readonly string[] {
  const [, ...blocks] = FlowDocument.of(form, text).blocks
  return blocks.map(({ role, text }) => `${role}: ${text.replace(/\s+/g, ' ').trim()}`)
}

function roleOf(form: Form, text: string): string {
  return FlowDocument.of(form, text).root.block.role
}

describe('borders in JSON', () => {
  it('entries of the body, in any order of its keys', () =>
    assert.deepEqual(entriesOf('json', '{"spec":{"flow":[{"nodeId":"b"}],"nodes":[{"id":"a"} , {"id":"b"}]},"kind":"Node"}'), [
      'flowDepend: {"nodeId":"b"}',
      'node: {"id":"a"} ,',
      'node: {"id":"b"}',
    ]))

  it('entries of workflows and what is in them', () =>
    assert.deepEqual(entriesOf('json', '{"spec":{"workflows":[{"id":"w","nodes":[{"id":"a"}],"dependencies":[{"nodeId":"a"}]}]}}'), [
      'workflow: {"id":"w","nodes":[],"dependencies":[]}',
      'node: {"id":"a"}',
      'flowDepend: {"nodeId":"a"}',
    ]))

  it('the flat form, and lists beside a spec', () => {
    assert.deepEqual(entriesOf('json', '{"nodes":[{"id":"a"}]}'), ['node: {"id":"a"}'])
    assert.equal(roleOf('json', '{"nodes":[]}'), 'flat')
    assert.deepEqual(entriesOf('json', '{"nodes":[{"id":"a"}],"spec":{"nodes":[{"id":"b"}]}}'), ['node: {"id":"b"}'])
    assert.equal(roleOf('json', '{"nodes":[],"spec":{}}'), 'document')
  })

  it('lists of the same name elsewhere are no borders', () => {
    assert.deepEqual(entriesOf('json', '{"metadata":{"nodes":[{"id":"a"}]},"spec":{"artifacts":{"nodes":[1]}}}'), [])
    assert.deepEqual(entriesOf('json', '{"spec":{"nodes":[{"for-each":{"nodes":[{"id":"b"}]}}]}}'), [
      'node: {"for-each":{"nodes":[{"id":"b"}]}}',
    ])
  })

  it('brackets, quotes and comments inside texts', () =>
    assert.deepEqual(entriesOf('json', '{"spec":{"nodes":[{"content":"]}, \\"nodes\\": [ \\\\"},\n// ]} "\n{"id":"b" /* ] " */}]}}'), [
      'node: {"content":"]}, \\"nodes\\": [ \\\\"}, // ]} "',
      'node: {"id":"b" /* ] " */}',
    ]))

  it('a text without its end stops at its line', () =>
    assert.deepEqual(entriesOf('json', '{"spec":{"nodes":[\n{"id":"a},\n{"id":"b"}\n]}}').at(-1), 'node: {"id":"a}, {"id":"b"}'))

  it('an entry without its end keeps to its list', () =>
    assert.deepEqual(entriesOf('json', '{"spec":{"nodes":[{"id":"a"},{"id":[1}],"flow":[{"nodeId":"a"}]}}'), [
      'node: {"id":"a"},',
      'node: {"id":[1}',
      'flowDepend: {"nodeId":"a"}',
    ]))

  it('a document that ends early', () => {
    assert.deepEqual(entriesOf('json', '{"spec":{"nodes":[{"id":"a"},{"id"'), ['node: {"id":"a"},', 'node: {"id"'])
    assert.deepEqual(entriesOf('json', '{"spec":{"nodes":['), [])
    assert.deepEqual(entriesOf('json', ''), [])
  })
})

describe('borders in YAML', () => {
  it('entries of the body, with what stands between them', () =>
    assert.deepEqual(
      entriesOf(
        'yaml',
        'kind: Node\nspec:\n  nodes: # all of them\n    - id: a\n\n    # the second\n    - id: b\n  flow:\n  - nodeId: a\nversion: 1\n',
      ),
      ['node: - id: a # the second', 'node: - id: b', 'flowDepend: - nodeId: a'],
    ))

  it('entries of workflows and what is in them', () =>
    assert.deepEqual(
      entriesOf(
        'yaml',
        'spec:\n  workflows:\n  -   id: w\n      nodes:\n      - id: a\n      dependencies:\n        - nodeId: a\n      name: w\n  - id: v\n',
      ),
      ['workflow: - id: w nodes: dependencies: name: w', 'node: - id: a', 'flowDepend: - nodeId: a', 'workflow: - id: v'],
    ))

  it('the flat form, and lists beside a spec', () => {
    assert.deepEqual(entriesOf('yaml', 'nodes:\n- id: a\nflow:\n- nodeId: a\n'), ['node: - id: a', 'flowDepend: - nodeId: a'])
    assert.equal(roleOf('yaml', 'nodes:\n- id: a\n'), 'flat')
    assert.deepEqual(entriesOf('yaml', 'nodes:\n- id: a\nspec:\n  nodes:\n  - id: b\n'), ['node: - id: b'])
  })

  it('dashes in code, in lists of lists and in deeper lists', () =>
    assert.deepEqual(
      entriesOf(
        'yaml',
        'spec:\n  nodes:\n    - content: |\n        - x\n        nodes:\n          - y\n      functions:\n        - f\n    - - deep\n',
      ),
      ['node: - content: | - x nodes: - y functions: - f', 'node: - - deep'],
    ))

  it('a list in brackets stays where it is', () => {
    assert.deepEqual(entriesOf('yaml', 'spec:\n  nodes: [{id: a}]\n  flow:\n    - nodeId: a\n'), ['flowDepend: - nodeId: a'])
    assert.deepEqual(entriesOf('yaml', 'spec: {nodes: [{id: a}]}\n'), [])
    assert.deepEqual(entriesOf('yaml', '{"spec": {"nodes": [{"id": "a"}]}}\n'), [])
  })

  for (const text of ['script: &s {path: a}', 'script: *s', '<<: *s', 'script: [*s]', 'script: {a: *s}', 'script: {a: &s b}']) {
    it(`entries stay together where one may depend on another: ${text}`, () =>
      assert.deepEqual(entriesOf('yaml', `spec:\n  nodes:\n    - id: a\n      ${text}\n    - id: b\n`), []))
  }

  for (const text of [
    'cron: 0 */5 * * * ?',
    'when: a && b',
    'value: $[hh24-1/24] * 2',
    'content: |\n        select * from a',
    'name: "*a"',
  ]) {
    it(`stars and ampersands that are none: ${JSON.stringify(text)}`, () =>
      assert.equal(entriesOf('yaml', `spec:\n  nodes:\n    - id: a\n      ${text}\n    - id: b\n`).length, 2))
  }

  it('the first document of several', () =>
    assert.deepEqual(entriesOf('yaml', '---\nspec:\n  nodes:\n    - id: a\n---\nspec:\n  nodes:\n    - id: b\n'), ['node: - id: a']))

  it('half typed', () => {
    assert.deepEqual(entriesOf('yaml', 'spec:\n  nodes:\n    -'), ['node: -'])
    assert.deepEqual(entriesOf('yaml', 'spec:\n  nodes:\n    - id: a\n    -\n  flow:\n'), ['node: - id: a', 'node: -'])
    assert.deepEqual(entriesOf('yaml', 'spec:\n  nodes:\n'), [])
  })

  it('a tab is no indentation', () => assert.deepEqual(entriesOf('yaml', 'spec:\n\tnodes:\n\t- id: a\n'), []))
})

describe('frames of documents that are no FlowSpec', () => {
  const cases: readonly (readonly [string, Form, string])[] = [
    ['dataServiceApi', 'json', '{"kind": "DataServiceApi"}'],
    ['dataServiceApi', 'json', '{"nodes": [{"id": "a"}], "spec": {"nodes": [{}]}, "kind": "dataserviceapi"'],
    ['dataServiceApi', 'json', '// an API\n{"kind" /* of */ : "DATASERVICEAPI", "parameters": [{"name": "a"}]}'],
    ['dataServiceApi', 'yaml', 'kind: DataServiceApi\nnodes:\n  - id: a\nspec:\n  nodes:\n    - id: b\n'],
    ['dataServiceApi', 'yaml', '---\n# an API\nname: x\n"kind": \'dataServiceAPI\' # ours\r\nmode: script\r\n'],
    ['dataServiceApi', 'yaml', 'script: &s select 1\nkind: DataServiceApi\n'],
    ['flat', 'json', '{"metadata": {"kind": "DataServiceApi"}}'],
    ['flat', 'json', '{"kind": ["DataServiceApi"]}'],
    ['flat', 'json', '{"kind": "DataService"}'],
    ['flat', 'json', '{"name": "kind: DataServiceApi"}'],
    ['document', 'json', '{"spec": {"kind": "DataServiceApi"}}'],
    ['flat', 'yaml', 'metadata:\n  kind: DataServiceApi\n'],
    ['flat', 'yaml', 'kind: DataServiceApi of ours\n'],
    ['flat', 'yaml', 'text: |\n  a\n  kind: DataServiceApi\n'],
    ['document', 'yaml', 'kind: Node\nspec:\n  nodes: []\n---\nkind: DataServiceApi\n'],
  ]
  for (const [role, form, text] of cases) {
    it(`${role}: ${JSON.stringify(text).slice(0, 70)}`, () => {
      assert.equal(roleOf(form, text), role)
      if (role === 'dataServiceApi') assert.deepEqual(entriesOf(form, text), [])
    })
  }

  it('change with the kind', () => {
    const before = FlowDocument.of('yaml', 'kind: Node\nnodes:\n  - id: a\n')
    const after = FlowDocument.of('yaml', 'kind: DataServiceApi\nnodes:\n  - id: a\n', before)
    assert.deepEqual(
      [...after.blocks].map(({ role }) => role),
      ['dataServiceApi'],
    )
    assert.deepEqual(
      [...FlowDocument.of('yaml', before.text, after).blocks].map(({ role }) => role),
      ['flat', 'node'],
    )
  })
})
