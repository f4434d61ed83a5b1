import { ruleCases } from '../../../../support/check.ts'
import { loopDocument, nodeDocument, workflowDocument } from '../../../../support/documents.ts'

const script = { path: 'shop/report', runtime: { command: 'DIDE_SHELL' } }
const flow = (nodeId: string) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: { nodes: [{ name: 'report', script }], flow: [{ nodeId, depends: [{ type: 'Normal', output: 'shop.orders' }] }] },
})

ruleCases('missing-id', [
  { name: 'an id', document: nodeDocument() },
  { name: 'a number as the id', document: nodeDocument({ id: 42 }, '1.1.0') },
  { name: 'a node without an id', document: nodeDocument({ id: undefined }), finds: ['warning "report"'] },
  { name: 'null means absent', document: nodeDocument({ id: null }), finds: ['warning "report"'] },
  { name: 'a node without id and name', document: nodeDocument({ id: undefined, name: undefined }), finds: ['warning'] },
  { name: 'an old document', document: nodeDocument({ id: undefined }, '1.1.0'), finds: ['hint "report"'] },
  { name: 'an old document whose flow names the node', document: flow('report'), finds: ['warning "report"'] },
  { name: 'a reference in the flow', document: flow('{{nodes.report}}'), finds: ['warning "report"'] },
  { name: 'a flow that names another', document: flow('other'), finds: ['hint "report"'] },
  { name: 'a workflow needs none', document: workflowDocument({ id: undefined }) },
  {
    name: 'the end of a loop needs none',
    document: {
      version: '1.1.0',
      kind: 'CycleWorkflow',
      spec: { nodes: [{ id: 'loop', 'do-while': { nodes: [{ id: 'step', script }], while: { script } } }] },
    },
  },
  { name: 'an inner node', document: loopDocument({ name: 'step', script }), finds: ['hint "step"'] },
])
