import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Range } from 'vscode-languageserver-types'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { definition, highlights, references } from '../../../../server/src/language/features/navigation.ts'

const yaml = `version: 1.1.0
kind: CycleWorkflow
spec:
  scripts:
    - id: s1
  nodes:
    - id: extract
      script: '{{scripts.s1}}'
      outputs:
        nodeOutputs:
          - data: shop.extract
    - id: load
  flow:
    - nodeId: load
      depends:
        - output: shop.extract
        - nodeId: extract
`

const at = (document: FlowDocument, text: string) => document.positionAt(document.text.lastIndexOf(text) + 1)
const lines = (ranges: readonly Range[]) => ranges.map((range) => range.start.line)

describe('navigation', () => {
  const document = FlowDocument.of('yaml', yaml)

  it('leads from a reference to the entity', () => assert.deepEqual(lines(definition(document, at(document, '{{scripts.s1}}'))), [4]))
  it('leads from an edge to its node', () => assert.deepEqual(lines(definition(document, at(document, 'extract\n'))), [6]))
  it('leads from an output to the node that publishes it', () =>
    assert.deepEqual(lines(definition(document, at(document, 'shop.extract'))), [10]))
  it('finds the uses of an id', () => assert.deepEqual(lines(references(document, { line: 6, character: 12 }, false)), [16]))
  it('finds uses and definition of an output', () =>
    assert.deepEqual(lines(references(document, at(document, 'shop.extract'), true)), [10, 15]))
  it('highlights where a name is written and read', () =>
    assert.deepEqual(
      highlights(document, at(document, 's1}}')).map((one) => one.kind),
      [3, 2],
    ))
  it('has nothing to say elsewhere', () => {
    assert.deepEqual(definition(document, { line: 0, character: 3 }), [])
    assert.deepEqual(references(document, { line: 1, character: 10 }, true), [])
  })
})
