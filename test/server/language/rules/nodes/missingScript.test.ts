import { ruleCases } from '../../../../support/check.ts'
import { loopDocument, nodeDocument, workflowDocument } from '../../../../support/documents.ts'

ruleCases('missing-script', [
  { name: 'a script', document: nodeDocument() },
  { name: 'a reference to a script', document: nodeDocument({ script: '{{scripts.s1}}' }) },
  { name: 'a node without a script', document: nodeDocument({ script: undefined }), finds: ['warning "report"'] },
  { name: 'null means absent', document: nodeDocument({ script: null }), finds: ['warning "report"'] },
  { name: 'a workflow without a script', document: workflowDocument({ script: undefined }), finds: ['warning "nightly"'] },
  { name: 'an old document', document: nodeDocument({ script: undefined }, '1.1.0'), finds: ['hint "report"'] },
  { name: 'an old document without names', document: nodeDocument({ script: undefined, name: undefined }, '1.1.0') },
  { name: 'an inner node', document: loopDocument({ id: 'step', name: 'step' }), finds: ['hint "step"'] },
  { name: 'a node that stands for an output', document: nodeDocument({ script: undefined, reference: { output: 'shop.orders' } }) },
])
