import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, workflowDocument } from '../../../../support/documents.ts'

ruleCases('timeout-unit', [
  { name: 'a week', document: nodeDocument({ timeout: 168 }) },
  { name: 'more than a week', document: nodeDocument({ timeout: 169 }), finds: ['hint "169"'] },
  { name: 'with a unit', document: nodeDocument({ timeout: 3600, timeoutUnit: 'SECONDS' }) },
  { name: 'the unit is null', document: nodeDocument({ timeout: 3600, timeoutUnit: null }), finds: ['hint "3600"'] },
  { name: 'a strategy', document: workflowDocument({ strategy: { timeout: 3600 } }, '1.1.0'), finds: ['hint "3600"'] },
  { name: 'version 1.0.0', document: nodeDocument({ timeout: 3600 }, '1.0.0') },
  { name: 'no version', document: { kind: 'CycleWorkflow', nodes: [{ id: 'report', timeout: 3600 }] } },
])
