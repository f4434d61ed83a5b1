import { ruleCases } from '../../../../support/check.ts'
import { loopDocument, nodeDocument } from '../../../../support/documents.ts'

const trigger = { type: 'Scheduler', cron: '00 00 02 * * ?' }

ruleCases('missing-recurrence', [
  { name: 'on the node', document: nodeDocument({ trigger, recurrence: 'Normal' }) },
  { name: 'on the trigger', document: nodeDocument({ trigger: { ...trigger, recurrence: 'Normal' } }) },
  { name: 'in the strategy', document: nodeDocument({ trigger, strategy: { recurrenceType: 'Normal' } }) },
  { name: 'nowhere', document: nodeDocument({ trigger }), finds: ['hint "trigger"'] },
  { name: 'null', document: nodeDocument({ trigger, recurrence: null }), finds: ['hint "trigger"'] },
  { name: 'another letter case', document: nodeDocument({ trigger: { ...trigger, type: 'scheduler' } }), finds: ['hint "trigger"'] },
  { name: 'a manual node', document: nodeDocument({ trigger: { type: 'Manual' } }) },
  { name: 'a reference to a trigger', document: nodeDocument({ trigger: '{{triggers.daily}}' }, '1.1.0') },
  {
    name: 'a kind that is not scheduled',
    document: { version: '1.1.0', kind: 'ManualNode', spec: { nodes: [{ id: 'report', trigger }] } },
  },
  { name: 'no trigger', document: nodeDocument() },
  { name: 'a node inside a container', document: loopDocument({ id: 'step', name: 'step', trigger }) },
])
