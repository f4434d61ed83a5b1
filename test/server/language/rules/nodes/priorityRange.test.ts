import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, workflowDocument } from '../../../../support/documents.ts'

ruleCases('priority-range', [
  { name: 'the least', document: nodeDocument({ priority: 1 }) },
  { name: 'the greatest', document: nodeDocument({ priority: 8 }) },
  { name: 'too small', document: nodeDocument({ priority: 0 }), finds: ['hint "0"'] },
  { name: 'too great', document: nodeDocument({ priority: 9 }), finds: ['hint "9"'] },
  { name: 'text', document: nodeDocument({ priority: '9' }), finds: ['hint "9"'] },
  { name: 'in the strategy of a workflow', document: workflowDocument({ strategy: { priority: 9 } }), finds: ['hint "9"'] },
  { name: 'null', document: nodeDocument({ priority: null }) },
  { name: 'a placeholder', document: nodeDocument({ priority: '${spec.priority}' }) },
])
