import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const output = (artifactType: unknown) => nodeDocument({ outputs: { nodeOutputs: [{ data: 'a', artifactType }] } })

ruleCases('unknown-value', [
  { name: 'a known word', document: nodeDocument({ recurrence: 'Skip' }) },
  { name: 'a slip', document: nodeDocument({ recurrence: 'Norml' }), finds: ['error "Norml"'] },
  { name: 'something else', document: nodeDocument({ rerunMode: 'Sometimes' }), finds: ['error "Sometimes"'] },
  { name: 'another letter case', document: nodeDocument({ trigger: { type: 'scheduler' } }), finds: ['hint "scheduler"'] },
  { name: 'the name of the constant', document: nodeDocument({ instanceMode: 'T_PLUS_1' }), finds: ['error "T_PLUS_1"'] },
  { name: 'a word of the first version', document: output('Output'), finds: ['warning "Output"'] },
  { name: 'a word that readers ignore when it is unknown', document: nodeDocument({ timeoutUnit: 'WEEKS' }), finds: ['warning "WEEKS"'] },
  { name: 'null means absent', document: nodeDocument({ recurrence: null }) },
  { name: 'a placeholder', document: nodeDocument({ recurrence: '${spec.recurrence}' }) },
  { name: 'a free field', document: nodeDocument({ script: { language: 'cobol', runtime: { command: 'MY_OWN' } } }) },
])
