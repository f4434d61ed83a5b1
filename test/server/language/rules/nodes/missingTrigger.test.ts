import { ruleCases } from '../../../../support/check.ts'
import { workflowDocument } from '../../../../support/documents.ts'

ruleCases('missing-trigger', [
  { name: 'a trigger', document: workflowDocument() },
  { name: 'a reference', document: workflowDocument({ trigger: '{{triggers.daily}}' }, '1.1.0') },
  { name: 'none', document: workflowDocument({ trigger: undefined }), finds: ['hint "nightly"'] },
  { name: 'none, with nodes', document: workflowDocument({ trigger: undefined, nodes: [] }), finds: ['hint "nightly"'] },
  { name: 'null', document: workflowDocument({ trigger: null }), finds: ['hint "nightly"'] },
  { name: 'a manual workflow', document: workflowDocument({ trigger: undefined }, '2.0.0', 'ManualWorkflow') },
  { name: 'another type of workflow', document: workflowDocument({ trigger: undefined, type: 'ManualWorkflow' }) },
  {
    name: 'the wrapper of an exported node',
    document: { version: '1.1.0', kind: 'CycleWorkflow', spec: { workflows: [{ id: '42', nodes: [{ id: 'report' }] }] } },
  },
])
