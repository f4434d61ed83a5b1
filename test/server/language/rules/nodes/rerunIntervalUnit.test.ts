import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, workflowDocument } from '../../../../support/documents.ts'

ruleCases('rerun-interval-unit', [
  { name: 'three minutes', document: nodeDocument({ rerunInterval: 180000 }) },
  { name: 'a second', document: nodeDocument({ rerunInterval: 1000 }) },
  { name: 'none', document: nodeDocument({ rerunInterval: 0 }) },
  { name: 'less than a second', document: nodeDocument({ rerunInterval: 999 }), finds: ['hint "999"'] },
  { name: 'a strategy', document: workflowDocument({ strategy: { rerunInterval: 120 } }), finds: ['hint "120"'] },
  { name: 'a negative number is another fault', document: nodeDocument({ rerunInterval: -1 }) },
])
