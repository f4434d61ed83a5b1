import { ruleCases } from '../../../../support/check.ts'

const document = (output: string, published = 'shop.load_orders', more: object = {}) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: {
    nodes: [
      { id: 'a', outputs: { nodeOutputs: [{ data: published }] } },
      { id: 'b', ...more },
    ],
    flow: [{ nodeId: 'b', depends: [{ type: 'Normal', output }] }],
  },
})

ruleCases('near-miss-output', [
  { name: 'an output', document: document('shop.load_orders') },
  { name: 'an output of somebody else', document: document('finance.invoices') },
  { name: 'another letter case', document: document('shop.Load_Orders'), finds: ['warning "shop.Load_Orders"'] },
  { name: 'a blank', document: document('shop.load_orders '), finds: ['warning'] },
  { name: 'a letter too few', document: document('shop.load_order'), finds: ['warning "shop.load_order"'] },
  { name: 'a letter too many', document: document('shop.load__orders'), finds: ['warning "shop.load__orders"'] },
  { name: 'another letter', document: document('shop.load_orderz'), finds: ['warning "shop.load_orderz"'] },
  { name: 'a dot for an underscore', document: document('shop.root', 'shop_root'), finds: ['warning "shop.root"'] },
  { name: 'two letters', document: document('shop.load_ordes_', 'shop.load_orders') },
  { name: 'names that are numbered', document: document('shop.700000123_out', 'shop.700000124_out') },
  { name: 'names with a letter of their own', document: document('shop.part_b', 'shop.part_a') },
  { name: 'the id of a node', document: document('b', 'c') },
  { name: 'a reference', document: document('{{shop.load_order}}') },
  { name: 'a placeholder', document: document('${projectIdentifier}.load_order', '${projectIdentifier}.load_orders') },
  {
    name: 'what the waiting node publishes itself',
    document: document('shop.report', 'shop.other', { outputs: { nodeOutputs: [{ data: 'shop.reports' }] } }),
  },
  {
    name: 'what a branch publishes',
    document: document('shop.yes', 'shop.yess', { branch: { branches: [{ when: '1', output: { data: 'shop.yes' } }] } }),
  },
])
