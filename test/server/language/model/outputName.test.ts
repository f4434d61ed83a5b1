import assert from 'node:assert/strict'
import { it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { indexOf } from '../../../../server/src/language/model/index.ts'
import { outputName } from '../../../../server/src/language/model/outputName.ts'
import { bodyDocument } from '../../../support/bodies.ts'
import { written } from '../../../support/check.ts'

const artifacts = { nodeOutputs: [{ id: 'o1', data: 'shop.orders' }, { id: 'o2' }], outputs: [{ id: 'o3', data: 'shop.old' }] }

for (const form of ['json', 'yaml'] as const) {
  const index = indexOf(FlowDocument.of(form, written(form, bodyDocument({ artifacts, nodes: [] }))))
  it(`an output in place, by reference, and outside the document (${form})`, () => {
    assert.equal(outputName({ data: 'shop.customers' }, index), 'shop.customers')
    assert.equal(outputName({ id: 'o1' }, index), undefined)
    assert.equal(outputName('{{artifacts.o1}}', index), 'shop.orders')
    assert.equal(outputName('o1', index), 'shop.orders')
    assert.equal(outputName('{{o3}}', index), 'shop.old')
    assert.equal(outputName('{{artifacts.o2}}', index), undefined)
    assert.equal(outputName('shop.elsewhere', index), 'shop.elsewhere')
    assert.equal(outputName(null, index), undefined)
    assert.equal(outputName(undefined, index), undefined)
  })
}
