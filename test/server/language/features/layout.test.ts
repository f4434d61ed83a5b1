import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { folding } from '../../../../server/src/language/features/folding.ts'
import { formatting } from '../../../../server/src/language/features/formatting.ts'
import { selection } from '../../../../server/src/language/features/selection.ts'
import { applied } from '../../../support/complete.ts'

const options = { tabSize: 2, insertSpaces: true }
const formatted = (form: 'json' | 'yaml', text: string) => {
  const document = FlowDocument.of(form, text)
  return applied(document, formatting(document, options))
}

describe('formatting', () => {
  it('lays JSON out and keeps long digits and key order', () => {
    assert.equal(
      formatted('json', '{"b":1234567890123456789,\n"a":[1,2]}'),
      '{\n  "b": 1234567890123456789,\n  "a": [\n    1,\n    2\n  ]\n}',
    )
  })

  it('keeps comments, quotes, digits, blank lines and block scalars of YAML', () => {
    const text = `# head
kind:    CycleWorkflow # why

spec:
    nodes:
    -   id: 1234567890123456789
        owner: 064152
        a: "double"
        b: 'single'
        start: 2020-01-01 00:00:00
        empty:
        script:
           content: |
             select 1;

               -- indented
`
    const expected = `# head
kind: CycleWorkflow # why

spec:
  nodes:
  - id: 1234567890123456789
    owner: 064152
    a: "double"
    b: 'single'
    start: 2020-01-01 00:00:00
    empty:
    script:
      content: |
        select 1;

          -- indented
`
    assert.equal(formatted('yaml', text), expected)
    assert.equal(formatted('yaml', expected), expected)
  })

  it('leaves a broken document alone', () => {
    assert.equal(formatted('yaml', 'a: "x\nb: [1\n'), 'a: "x\nb: [1\n')
  })

  it('keeps the line ends of Windows', () => assert.equal(formatted('yaml', 'a:   1\r\nb:  2\r\n'), 'a: 1\r\nb: 2\r\n'))
})

describe('folding', () => {
  const lines = (form: 'json' | 'yaml', text: string) => folding(FlowDocument.of(form, text)).map((fold) => [fold.startLine, fold.endLine])

  it('folds objects and lists of JSON up to their closing bracket', () => {
    assert.deepEqual(lines('json', '{\n  "spec": {\n    "nodes": [\n      {\n        "id": "a"\n      }\n    ]\n  }\n}'), [
      [0, 7],
      [1, 6],
      [2, 5],
      [3, 4],
    ])
  })

  it('folds YAML from the key to its last line, and comments', () => {
    assert.deepEqual(lines('yaml', '# a\n# b\nspec:\n  nodes:\n    - id: a\n      script:\n        content: x\n\n  flow: []\n'), [
      [2, 8],
      [3, 6],
      [4, 6],
      [5, 6],
      [0, 1],
    ])
  })
})

describe('selection', () => {
  it('grows from the value to the document', () => {
    const document = FlowDocument.of('json', '{"spec":{"nodes":[{"id":"a"}]}}')
    const texts: string[] = []
    for (let step = selection(document, document.positionAt(24)) as ReturnType<typeof selection> | undefined; step; step = step.parent) {
      texts.push(document.text.slice(document.offsetAt(step.range.start), document.offsetAt(step.range.end)))
    }
    assert.deepEqual(texts, ['"a"', '"id":"a"', '{"id":"a"}', '{"spec":{"nodes":[{"id":"a"}]}}'])
  })
})
