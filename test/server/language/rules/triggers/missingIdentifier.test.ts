import { ruleCases } from '../../../../support/check.ts'
import { triggerDocument } from '../../../../support/documents.ts'

ruleCases('missing-identifier', [
  { name: 'an identifier', document: triggerDocument({ type: 'Custom', identifier: 'files_arrived' }) },
  { name: 'a placeholder', document: triggerDocument({ type: 'Custom', identifier: '${spec.trigger}' }) },
  { name: 'none', document: triggerDocument({ type: 'Custom' }), finds: ['warning "Custom"'] },
  { name: 'null', document: triggerDocument({ type: 'Custom', identifier: null }), finds: ['warning "Custom"'] },
  { name: 'blank', document: triggerDocument({ type: 'Custom', identifier: '' }), finds: ['warning ""'] },
  { name: 'a manual trigger', document: triggerDocument({ type: 'Manual' }) },
])
