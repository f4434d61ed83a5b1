import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, workflowDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const output = { artifactType: 'NodeOutput', data: 'shop.report' }

ruleCases('inputs-as-list', [
  { name: 'objects', document: nodeDocument({ inputs: {}, outputs: { nodeOutputs: [output] } }) },
  { name: 'null', document: nodeDocument({ inputs: null, outputs: null }) },
  { name: 'a list', document: nodeDocument({ outputs: [output] }), finds: ['error "outputs"'] },
  { name: 'two lists', document: nodeDocument({ inputs: [], outputs: [output] }), finds: ['error "inputs"', 'error "outputs"'] },
  { name: 'text is another fault', document: nodeDocument({ outputs: 'shop.report' }) },
  { name: 'a list elsewhere is another fault', document: nodeDocument({ trigger: [] }) },
  { name: 'on a workflow', document: workflowDocument({ inputs: [] }), finds: ['error "inputs"'] },
  {
    name: 'a component has lists there',
    document: {
      version: '1.1.0',
      kind: 'Component',
      spec: {
        components: [{ name: 'sums', script: { path: 'shop/sums', runtime: { command: 'SQL_COMPONENT' } }, inputs: [{ name: 'day' }] }],
      },
    },
  },
])

it('the entries are sorted into groups by what they say of themselves', () => {
  const table = { artifactType: 'Table', guid: 'odps.shop.orders' }
  const variable = { name: 'day', scope: 'NodeContext', type: 'Constant', value: '1' }
  const repair = (outputs: unknown) => repairIn(nodeDocument({ outputs }), 'inputs-as-list')
  const value = { nodeOutputs: [output, { data: 'shop.other' }], tables: [table], variables: [variable] }
  assert.deepEqual(repair([output, table, variable, { data: 'shop.other' }]), { kind: 'json', value })
  assert.deepEqual(repair([{ artifactType: 'output', data: 'shop.old' }]), {
    kind: 'json',
    value: { nodeOutputs: [{ artifactType: 'output', data: 'shop.old' }] },
  })
  assert.deepEqual(repair([]), { kind: 'json', value: {} })
  assert.equal(repair([output, { name: 'what am I' }]), undefined)
  assert.equal(repair([output, '{{artifacts.orders}}']), undefined)
})
