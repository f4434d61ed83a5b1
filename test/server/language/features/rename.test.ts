import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { renamable, rename } from '../../../../server/src/language/features/rename.ts'
import { applied } from '../../../support/complete.ts'

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
        - output: "shop.extract"
        - nodeId: extract
        - output: elsewhere
`

describe('rename', () => {
  const document = FlowDocument.of('yaml', yaml)
  const at = (text: string) => document.positionAt(yaml.lastIndexOf(text) + 1)
  const after = (text: string, name: string) => applied(document, rename(document, at(text), name))

  it('changes the id and every edge that names it', () => {
    assert.equal(
      after('extract\n        - output: elsewhere', 'read'),
      yaml.replace('- id: extract', '- id: read').replace('nodeId: extract', 'nodeId: read'),
    )
  })

  it('changes references inside their braces', () =>
    assert.equal(after('s1}}', 's2'), yaml.replace('id: s1', 'id: s2').replace('scripts.s1', 'scripts.s2')))

  it('changes an output where it is published and read, and keeps its quotes', () =>
    assert.equal(after('shop.extract"', 'shop.read'), yaml.replaceAll('shop.extract', 'shop.read')))

  it('leaves alone what is defined elsewhere', () => {
    assert.deepEqual(rename(document, at('elsewhere'), 'x'), [])
    assert.equal(renamable(document, at('elsewhere')), undefined)
    assert.equal(renamable(document, { line: 0, character: 2 }), undefined)
  })

  it('tells what it would rename', () => assert.deepEqual(renamable(document, at('s1}}'))?.placeholder, 's1'))
})
