import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { completed, labels } from '../../../support/complete.ts'

/** A document in both forms with the cursor at `|`. */
const json = (node: string, rest = '') => `{
  "version": "1.1.0",
  "kind": "CycleWorkflow",
  "spec": {
    "nodes": [
      { "id": "extract", "name": "extract", "outputs": { "nodeOutputs": [{ "data": "shop.extract" }] } },
      ${node}
    ]${rest}
  }
}`
const yaml = (node: string, rest = '') => `version: 1.1.0
kind: CycleWorkflow
spec:
  nodes:
    - id: extract
      name: extract
      outputs:
        nodeOutputs:
          - data: shop.extract
${node}
${rest}`

describe('completion of keys', () => {
  it('inserts a key with quotes, colon and the comma that the next key wants', () => {
    assert.match(completed('json', json('{ | "id": "load" }'), 'name'), /\{ "name": "", "id": "load" \}/)
  })

  it('adds the comma that is missing in front', () => {
    assert.match(completed('json', json('{ "id": "load" | }'), 'name'), /\{ "id": "load", "name": "" \}/)
  })

  it('replaces only the name of a key that has its colon', () => {
    assert.match(completed('json', json('{ "id": "load", "nam|": "x" }'), 'name'), /"name": "x"/)
  })

  it('leaves out the keys that are there', () => {
    assert.ok(!labels('json', json('{ "id": "load", | }')).includes('id'))
    assert.ok(!labels('yaml', yaml('    - id: load\n      |')).includes('id'))
    assert.ok(!labels('json', json('{ | "id": "load" }')).includes('id'))
  })

  it('offers what is wanted first', () => {
    assert.deepEqual(labels('yaml', yaml('    - id: load\n      |')).slice(0, 3), ['name', 'script', 'trigger'])
  })

  it('opens an object below its key in YAML', () => {
    assert.match(completed('yaml', yaml('    - id: load\n      tri|'), 'trigger'), / {6}trigger:\n {8}\n/)
  })

  it('indents below a dash', () => {
    assert.match(completed('yaml', yaml('    - |'), 'script'), / {4}- script:\n {8}\n/)
  })

  it('works in the braces of YAML', () => {
    assert.match(completed('yaml', yaml('    - id: load\n      trigger: { | }'), 'type'), /trigger: \{ type: {2}\}/)
  })

  it('knows the frame below the last entry', () => {
    assert.ok(labels('yaml', yaml('', '  |')).includes('flow'))
  })

  it('offers the envelope in an empty object', () => {
    assert.deepEqual(labels('json', '{|}').slice(0, 3).sort(), ['kind', 'spec', 'version'])
  })
})

describe('completion of values', () => {
  it('knows enumerations', () => {
    assert.match(completed('json', json('{ "id": "load", "recurrence": | }'), 'Skip'), /"recurrence": "Skip" \}/)
    assert.match(completed('yaml', yaml('    - id: load\n      recurrence: N|'), 'Normal'), /recurrence: Normal\n/)
  })

  it('puts the space behind the colon', () => {
    assert.match(completed('yaml', yaml('    - id: load\n      recurrence:|'), 'Normal'), /recurrence: Normal\n/)
  })

  it('keeps the quotes that are there', () => {
    assert.match(completed('yaml', yaml("    - id: load\n      recurrence: 'No|'"), 'Pause'), /recurrence: 'Pause'\n/)
    assert.match(completed('json', json('{ "id": "load", "recurrence": "No|" }'), 'Pause'), /"recurrence": "Pause"/)
  })

  it('finds commands by any of their names', () => {
    assert.match(
      completed('yaml', yaml('    - id: load\n      script:\n        runtime:\n          command: |'), 'ODPS_SQL'),
      /command: ODPS_SQL\n/,
    )
  })

  it('writes a schedule chosen in words', () => {
    assert.match(
      completed('yaml', yaml('    - id: load\n      trigger:\n        cron: |'), 'Every day at 02:00'),
      /cron: 00 00 02 \* \* \?\n/,
    )
  })

  it('offers time zones, the usual one first', () => {
    assert.equal(labels('json', json('{ "id": "load", "trigger": { "timezone": "|" } }'))[0], 'Asia/Shanghai')
  })

  it('offers kinds and versions', () => {
    assert.ok(labels('json', '{"kind": "|"}').includes('CycleWorkflow'))
    assert.ok(labels('yaml', 'version: |').includes('2.0.0'))
  })

  it('says nothing in code, comments and free text', () => {
    assert.deepEqual(labels('yaml', yaml('    - id: load\n      description: hello |')), [])
    assert.deepEqual(labels('yaml', yaml('    # a |comment')), [])
    assert.deepEqual(labels('yaml', yaml('    - id: load\n      script:\n        content: >-\n          select | from t')), [])
  })
})

describe('completion of references', () => {
  const flow = (edge: string) => `,\n    "flow": [{ "nodeId": "load", "depends": [{ ${edge} }] }]`
  const yamlFlow = (edge: string) => `  flow:\n    - nodeId: load\n      depends:\n        - ${edge}`

  it('offers the outputs of other nodes', () => {
    assert.match(completed('json', json('{ "id": "load" }', flow('"output": |')), 'shop.extract'), /"output": "shop\.extract"/)
    assert.match(completed('yaml', yaml('    - id: load', yamlFlow('output: |')), 'shop.extract'), /output: shop\.extract/)
  })

  it('offers the nodes of the scope, but not the one that waits', () => {
    assert.deepEqual(labels('json', json('{ "id": "load" }', flow('"nodeId": "|"'))), ['extract'])
    assert.deepEqual(labels('yaml', yaml('    - id: load', yamlFlow('nodeId: |'))), ['extract'])
  })

  it('offers entities in braces and bare', () => {
    const scripts = ',\n    "scripts": [{ "id": "s1" }]'
    assert.deepEqual(labels('json', json('{ "id": "load", "script": "|" }', scripts)), ['{{scripts.s1}}', 's1'])
    assert.match(
      completed('yaml', yaml('    - id: load\n      script: |', '  scripts:\n    - id: s1'), '{{scripts.s1}}'),
      /script: '\{\{scripts\.s1\}\}'/,
    )
  })

  it('offers the names that a condition can read', () => {
    const node = '{ "id": "b", "script": { "parameters": [{ "name": "region" }] }, "branch": { "branches": [{ "when": "${|" }] } }'
    assert.match(completed('json', json(node), '${region}'), /"when": "\$\{region\}"/)
  })

  it('offers the branches of a join and its operators', () => {
    const node = '    - id: j\n      join:\n        branches:\n          - name: left\n        logic:\n          expression: le|'
    assert.deepEqual(labels('yaml', yaml(node)).sort(), ['and', 'left', 'or'])
  })
})

describe('completion inside a text', () => {
  const node = '    - id: j\n      script:\n        parameters:\n          - name: day\n            value: '
  it('offers scheduling expressions and keeps what stands before', () => {
    assert.match(completed('yaml', yaml(`${node}p_$|`), '$bizdate'), /value: p_\$bizdate\n/)
  })
})

describe('completion of whole entities', () => {
  it('offers nodes in a list of nodes, as a value that parses', () => {
    const done = completed('json', json('|'), 'Shell node')
    assert.equal(JSON.parse(done).spec.nodes.length, 2)
  })

  it('writes a node at the column of the dash', () => {
    assert.match(completed('yaml', yaml('    - |'), 'Shell node'), /\n {4}- id: \S+\n {6}name: /)
  })

  it('offers documents where nothing is written yet', () => {
    assert.ok(labels('yaml', '|').some((label) => label.startsWith('Scheduled workflow')))
    assert.ok(JSON.parse(completed('json', '|', 'Node (2.0.0)')).spec.nodes.length === 1)
  })
})
