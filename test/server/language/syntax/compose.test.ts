import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Block, type Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { documentValue } from '../../../../server/src/language/syntax/compose.ts'
import { treeOf } from '../../../../server/src/language/syntax/tree.ts'
import { valueOfNode } from '../../../../server/src/language/syntax/value.ts'
import { fixtures } from '../../../support/fixtures.ts'
import { writtenDocuments } from '../../../support/randomDocuments.ts'

function cut(form: Form, text: string): unknown {
  return documentValue(FlowDocument.of(form, text))
}

function whole(form: Form, text: string): unknown {
  const block = new Block(form, 'document', text, [], true)
  return valueOfNode(treeOf(block).root)
}

describe('the value of a document is that of its blocks put together', () => {
  for (const { name, form, text } of fixtures()) {
    it(name, () => assert.deepEqual(cut(form, text), whole(form, text)))
    it(`${name} with the line ends of Windows`, () => {
      const windows = text.replaceAll('\n', '\r\n')
      assert.deepEqual(cut(form, windows), whole(form, windows))
    })
  }

  it('any document in any layout', () => {
    fc.assert(
      fc.property(writtenDocuments, ({ value, written }) => {
        for (const { form, text } of written)
          assert.deepEqual(cut(form, text), form === 'json' ? value : whole(form, text), `${form}:\n${text}`)
      }),
      { numRuns: 400, seed: 1 },
    )
  })
})
