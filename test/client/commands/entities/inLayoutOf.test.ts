import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inLayoutOf } from '../../../../client/src/commands/entities/inLayoutOf.ts'
import { specText } from '../../../../client/src/specText.ts'

const json = (text: string) => ({ form: 'json', text }) as const
const yaml = (text: string) => ({ form: 'yaml', text }) as const

const model = `{
    // What runs first.
    "name": "a", "nodes": [
        { "id": "1", "name": "read", "depends": [] },
        { "id": "2", "name": "load" }
    ]
}
`
const yamlModel = `# Orders
name: 'a'
nodes:
  # The first.
  - id: "1"
    name: read
    tags: [u, v]
  - {id: "2", name: load}
code: |
  SELECT 1
`
const read = { id: '1', name: 'read', depends: [] }
const load = { id: '2', name: 'load' }
const yamlRead = { id: '1', name: 'read', tags: ['u', 'v'] }

describe('a value in the layout of a text', () => {
  for (const [what, value, text] of [
    ['the same value', { name: 'a', nodes: [read, load] }, model],
    ['another text', { name: 'b', nodes: [read, load] }, model.replace('"a"', '"b"')],
    [
      'a new member',
      { name: 'a', nodes: [read, { ...load, x: { w: 1 } }] },
      model.replace('"load"', '"load", "x": {\n            "w": 1\n        }'),
    ],
    ['a member less', { name: 'a', nodes: [{ id: '1', name: 'read' }, load] }, model.replace(', "depends": []', '')],
    ['an entry less', { name: 'a', nodes: [load] }, model.replace(/\{ "id": "1".*\n +/, '')],
    ['a new entry', { name: 'a', nodes: [read, load, 7] }, model.replace('"load" }', '"load" },\n        7')],
  ] as const) {
    it(`has, in JSON, ${what}`, () => assert.equal(inLayoutOf(value, json(model)), text))
  }

  const rest = { code: 'SELECT 1\n' }
  for (const [what, value, text] of [
    ['the same value', { name: 'a', nodes: [yamlRead, load], ...rest }, yamlModel],
    ['another text', { name: 'a', nodes: [{ ...yamlRead, name: 'scan' }, load], ...rest }, yamlModel.replace('name: read', 'name: scan')],
    ['other code', { name: 'a', nodes: [yamlRead, load], code: 'SELECT 2\nFROM a\n' }, yamlModel.replace('SELECT 1', 'SELECT 2\n  FROM a')],
    [
      'a new member',
      {
        name: 'a',
        nodes: [
          { ...yamlRead, x: { w: 1 } },
          { ...load, z: 2 },
        ],
        ...rest,
      },
      yamlModel.replace('[u, v]', '[u, v]\n    x:\n      w: 1').replace('load}', 'load, z: 2}'),
    ],
    ['a new entry', { name: 'a', nodes: [yamlRead, load, { id: '3' }], ...rest }, yamlModel.replace('load}', "load}\n  - id: '3'")],
    ['a member less', { name: 'a', ...rest }, "# Orders\nname: 'a'\ncode: |\n  SELECT 1\n"],
  ] as const) {
    it(`has, in YAML, ${what}`, () => assert.equal(inLayoutOf(value, yaml(yamlModel)), text))
  }

  describe('has comments only where the text has them, before a new entry', () => {
    for (const [what, value, text, laidOut] of [
      ['a member', { a: 1, b: 2, c: 3 }, 'a: 1 # first\n# TODO\nb: 2\n', 'a: 1 # first\n# TODO\nb: 2\nc: 3\n'],
      [
        'a member of an entry',
        { l: [{ a: 1, b: 2, c: 3 }, 7] },
        'l:\n  - a: 1 # first\n    # TODO\n    b: 2\n  - 7\n',
        'l:\n  - a: 1 # first\n    # TODO\n    b: 2\n    c: 3\n  - 7\n',
      ],
      ['an entry', { l: [1, 2, 3] }, 'l:\n  # One.\n  - 1\n  # TODO\n  - 2\n', 'l:\n  # One.\n  - 1\n  # TODO\n  - 2\n  - 3\n'],
      [
        'an entry in an entry',
        { l: [[1, 2, 3], { a: 1 }] },
        'l:\n- - 1 # one\n  - 2\n- {a: 1}\n',
        'l:\n- - 1 # one\n  - 2\n  - 3\n- {a: 1}\n',
      ],
      ['an entry in brackets', { l: [1, 2, 3] }, 'l: [1, # one\n  2]\n', 'l: [1, # one\n  2, 3]\n'],
      ['a member of an entry that has one', { l: [{ a: 1, b: 2 }] }, 'l:\n  - a: 1 # one\n', 'l:\n  - a: 1\n    b: 2 # one\n'],
    ] as const) {
      it(`in YAML, ${what}`, () => assert.equal(inLayoutOf(value, yaml(text)), laidOut))
    }

    for (const [what, value, text, laidOut] of [
      [
        'a member',
        { a: 1, b: 2, c: 3 },
        '{\n    "a": 1, // first\n    /* TODO */ "b": 2\n}\n',
        '{\n    "a": 1, // first\n    /* TODO */ "b": 2,\n    "c": 3\n}\n',
      ],
      ['a member in a line', { 'a-b': 1, c: 2, d: 3 }, '{ "a-b": 1, /* TODO */ "c": 2 }', '{ "a-b": 1, /* TODO */ "c": 2, "d": 3 }'],
      ['an entry', { l: [1, 2, 3] }, '{ "l": [\n\t1, // one\n\t2\n] }', '{ "l": [\n\t1, // one\n\t2,\n\t3\n] }'],
    ] as const) {
      it(`in JSON, ${what}`, () => assert.equal(inLayoutOf(value, json(text)), laidOut))
    }
  })

  it('has a new entry as far from the others as the first two are apart', () => {
    assert.equal(inLayoutOf({ l: [1, 2, 3] }, json('{"l":[1,2]}')), '{"l":[1,2,3]}')
    assert.equal(inLayoutOf({ a: 1, b: 2, c: 3 }, yaml('a: 1\n\nb: 2\n')), 'a: 1\n\nb: 2\n\nc: 3\n')
  })

  it('keeps the digits of long numbers', () => {
    const text = '{ "id":   4634978808809541234 }'
    assert.equal(inLayoutOf({ id: '4634978808809541234' }, json(text)), text)
  })

  it('is laid out as ours are where the text has nothing to go by', () => {
    for (const text of ['', '[]', '"a"']) assert.equal(inLayoutOf({ a: [1] }, json(text)), specText({ a: [1] }, 'json'), text)
  })
})
