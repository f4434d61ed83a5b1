import { ruleCases } from '../../../../support/check.ts'
import { commandDocument, nodeDocument } from '../../../../support/documents.ts'

ruleCases('missing-section', [
  { name: 'a command without a section', document: nodeDocument() },
  { name: 'the section', document: commandDocument('CONTROLLER_CYCLE', { 'do-while': { maxIterations: 5 } }) },
  { name: 'its other spelling', document: commandDocument('CONTROLLER_CYCLE', { doWhile: { maxIterations: 5 } }) },
  { name: 'no section', document: commandDocument('CONTROLLER_CYCLE'), finds: ['hint "CONTROLLER_CYCLE"'] },
  { name: 'null', document: commandDocument('SUB_PROCESS', { subflow: null }), finds: ['hint "SUB_PROCESS"'] },
  {
    name: 'an old export with the configuration in the content',
    document: nodeDocument({ script: { path: 'shop/report', runtime: { command: 'CONTROLLER_BRANCH' }, content: '[]' } }, '1.1.0'),
  },
  { name: 'a reference to a component', document: commandDocument('COMPONENT_SQL', { component: '{{components.sums}}' }) },
])
